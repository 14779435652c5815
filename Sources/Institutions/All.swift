import Civics

/// Every institution of the house. Adding one means a folder beside this file and a name in this list; a test guards it.
public enum Institutions {
    public static let procedures: [Procedure] = [
        Opinion.procedure, Letter.procedure, Consultation.procedure, ConsultedView.procedure, Suggestion.procedure, Commitment.procedure,
        LookBack.procedure, Visit.procedure, Bill.procedure, Referral.procedure, Appraisal.procedure, Reminder.procedure, Booking.procedure,
    ]

    /// 我要反映: the procedure that residents open by themselves. The public form, the reception desk, the import of messages, likeness and the
    /// figures are about its matters; all other pages serve every procedure alike.
    public static let ofResidents = Opinion.procedure

    public static func procedure(_ id: String) -> Procedure? { byID[id] }

    private static let byID = Dictionary(uniqueKeysWithValues: procedures.map { ($0.id, $0) })

    /// Every register, in the order of the shelves.
    public static let registers: [Register] =
        Registers.structure + Places.registers + StationLife.registers + Canvass.registers + DeputyLife.registers + Contacts.registers + Groups.registers + Study.registers

    public static func register(_ id: String) -> Register? { registerByID[id] }

    private static let registerByID = Dictionary(uniqueKeysWithValues: registers.map { ($0.id, $0) })

    /// The rules of all institutions with their built-in values.
    public static var rules: [Rule] {
        procedures.flatMap(\.rules) + Places.rules + StationLife.rules + DeputyLife.rules + Contacts.rules + Groups.rules + Study.rules
    }
}
