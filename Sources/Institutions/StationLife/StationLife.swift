import Civics

extension StationLife {
    public static let registers: [Register] = []
}

public enum StationLife {}
