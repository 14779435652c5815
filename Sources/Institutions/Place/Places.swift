import Civics

extension Places {
    public static let registers: [Register] = []
}

public enum Places {}
