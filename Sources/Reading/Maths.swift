#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The functions of the C library that this module needs, named once.
enum Maths {
    static func ln(_ x: Double) -> Double { log(x) }
    static func ln(_ x: Float) -> Float { logf(x) }
    static func exponential(_ x: Double) -> Double { exp(x) }
    static func power(_ x: Double, _ y: Double) -> Double { pow(x, y) }
}
