import Civics

extension Contacts {
    public static let registers: [Register] = []
}

public enum Contacts {}
