import Civics

/// 代表履职: sittings and who was there, leave, duty, assessment, and the list of what a deputy has to do.
public enum DeputyLife {
    public static let registers: [Register] = [
        sitting, attendance, speech, leave, seatWarning, duty, objection, indicator.issued, assessment, award, media, dutyItem.issued, lessonMark,
        termSummary,
    ]
}
