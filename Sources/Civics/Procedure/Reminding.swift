extension Field {
    /// Which clock the night watch speaks of, and what it has turned to.
    public static let clock = Field("clock", "时限", .line(max: 60))
    public static let color = Field("color", "颜色", .choice([Choice("soon", "即将到期"), Choice("late", "已超期")]))
}

extension Move {
    /// 到期提醒: what the night watch leaves on a matter whose clock has turned amber or red; the same in every procedure.
    public static func escalate(in states: [State]) -> Move {
        Move(
            "escalate", "到期提醒", help: "时限临近或已过，自动提醒有关各方", from: states, by: [.clockwork], needs: [.clock, .color],
            then: [.noteClock(.clock, color: .color)], to: nil, tale: Tale("{clock}{color}"))
    }
}
