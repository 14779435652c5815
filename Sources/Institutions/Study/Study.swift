import Civics

extension Study {
    public static let registers: [Register] = []
}

public enum Study {}
