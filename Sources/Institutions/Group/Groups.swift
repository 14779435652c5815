import Civics

extension Groups {
    public static let registers: [Register] = []
}

public enum Groups {}
