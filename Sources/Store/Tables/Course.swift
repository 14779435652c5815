import Civics

/// How far a matter has come with what was promised: by when the resident is to be answered, when that first happened, and which of the
/// six links an open matter still lacks.
struct Course: Hashable {
    /// The last day of the promise to the resident; empty where none was made.
    let due: String
    /// The day of the first answer, or of being told where else to go; empty while there is none.
    let kept: String
    /// The initials of the links that are missing, in their order; empty once the matter is over.
    let lacks: String
    /// In which way the resident was told the result last (S2-29); empty before.
    let mode: String

    /// - Parameter marks: those of the six links that such a matter goes through; without any there is no promise to keep.
    init(_ matter: Matter, state: State?, marks: [Mark]) {
        let isFinal = state?.isFinal != false
        let answered = matter.marks[.resulted] ?? (isFinal ? matter.marks[.fedBack] : nil)
        // Withdrawn or merged: nobody waits for an answer to this one any more. What stood still is not due either.
        let promise = isFinal && answered == nil || marks.isEmpty ? nil : matter.clocks["reply"]
        due = promise.map { $0.isPaused ? MatterPicture.never : $0.due.description } ?? ""
        kept = marks.isEmpty ? "" : answered?.description ?? ""
        lacks = isFinal ? "" : String(marks.filter { matter.marks[$0] == nil }.map(\.initial))
        mode = matter.marks[.fedBack] == nil ? "" : matter.fields["mode"]?.keyText ?? ""
    }
}

extension Mark {
    /// One letter for each link, all different.
    var initial: Character {
        switch self {
        case .registered: "a"
        case .reflected: "b"
        case .handled: "c"
        case .resulted: "d"
        case .fedBack: "e"
        case .recorded: "f"
        }
    }
}

extension Connection {
    /// The first answer stands: a second round does not make the first one unsaid.
    func projectCourse(_ id: Int64, _ old: Course?, _ new: Course) throws {
        guard old != new else { return }
        try run(
            """
            INSERT INTO course (matter, due, kept, lacks, mode) VALUES (\(id), \(new.due), \(new.kept), \(new.lacks), \(new.mode)) \
            ON CONFLICT (matter) DO UPDATE SET lacks = excluded.lacks, mode = excluded.mode, \
            due = CASE WHEN course.kept <> '' THEN course.due ELSE excluded.due END, \
            kept = CASE WHEN course.kept <> '' THEN course.kept ELSE excluded.kept END
            """)
    }
}

extension MatterFilter {
    /// What is asked of the matter's course.
    var courseConditions: [SQL] {
        var parts: [SQL] = []
        if let lacks { parts.append("m.id IN (SELECT matter FROM course WHERE lacks <> '' AND lacks LIKE \("%\(lacks.initial)%"))") }
        if !mode.isEmpty { parts.append("m.id IN (SELECT matter FROM course WHERE mode <> '' AND mode = \(mode))") }
        var promise: [SQL] = []
        if let promisedFrom { promise.append("due >= \(promisedFrom.description)") }
        if let promisedThrough { promise.append("due <= \(promisedThrough.description)") }
        if let answered { promise.append(answered ? "kept <> ''" : "kept = ''") }
        if onTime { promise.append("kept <> '' AND kept <= due") }
        if !promise.isEmpty { parts.append("m.id IN (SELECT matter FROM course WHERE due <> '' AND \(SQL.joined(promise, by: " AND ")))") }
        return parts
    }
}
