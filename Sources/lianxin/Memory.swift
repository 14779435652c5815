import CMalloc

/// What the C library (glibc) keeps of memory that the house has given back.
enum Memory {
    /// Once, before the first thread: few arenas and large pieces on their own, so that a burst of photos does not stay for ever.
    static func prepare() {
        mallopt(M_ARENA_MAX, 2)
        mallopt(M_MMAP_THRESHOLD, 256 * 1024)
    }

    /// Gives what lies free back to the system.
    static func tidy() { malloc_trim(0) }
}
