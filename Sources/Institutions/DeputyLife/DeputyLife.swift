import Civics

extension DeputyLife {
    public static let registers: [Register] = []
}

public enum DeputyLife {}
