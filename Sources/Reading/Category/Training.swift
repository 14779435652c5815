extension CategoryModel {
    /// How to learn. The defaults were chosen by five-fold cross-validation on residents' messages of 20 to 10,000 characters.
    public struct Options: Sendable {
        /// Two to the power of this many rows for grams, 12…22.
        public var bits = 21
        /// The longest character n-gram, 1…4. Two does better than three or four here, and is faster.
        public var longest = 2
        /// Scalars of the text that are read, 50…10,000.
        public var textLimit = 1000
        /// How many times the title counts beside its own rows.
        public var titleWeight: Float = 4
        /// What a single character is worth beside a pair.
        public var singleWeight: Float = 0.8
        /// Grams in fewer messages than this are left out.
        public var leastCount = 3
        /// The price of an error; larger follows the samples more closely.
        public var cost: Float = 1.5
        /// The most passes over the samples.
        public var passes = 20
        /// Parts for the cross-validation from which the confidence is calibrated, 2…10.
        public var folds = 5
        /// The same samples, options and seed give the same bytes.
        public var seed: UInt64 = 2_026

        public init() {}
    }

    /// Learns a model. Repeated texts count once (`Split.withoutRepeats`); samples with an empty label are left out.
    ///
    /// `progress` is told the share done, 0…1. Memory: about 10 KB a message. Throws `TrainingRefusal` when there is nothing to learn.
    public static func train(
        _ samples: [Sample], options: Options = Options(), progress: (Double) -> Void = { _ in }
    ) throws -> CategoryModel {
        let samples = Split.withoutRepeats(samples.filter { !$0.label.isEmpty })
        let labels = Set(samples.map(\.label)).sorted()
        guard labels.count >= 2 else { throw TrainingRefusal.tooFewLabels(labels.count) }
        guard labels.count <= TrainingRefusal.labelLimit else { throw TrainingRefusal.tooManyLabels(labels.count) }
        if let long = labels.first(where: { $0.utf8.count > TrainingRefusal.labelLength }) { throw TrainingRefusal.longLabel(long) }
        var course = Course(samples, labels: labels, options: options)
        return course.model(progress: progress)
    }
}

/// One run of learning: first a model without each part in turn, to see how sure one may be, then the model from all samples.
private struct Course {
    let options: CategoryModel.Options
    let grams: Grams
    let labels: [String]
    let target: [Int]
    let folds: [Int]
    let vectors: Vectors

    init(_ samples: [Sample], labels: [String], options given: CategoryModel.Options) {
        var options = given
        options.folds = min(max(2, given.folds), 10)
        self.options = options
        self.labels = labels
        grams = Grams(
            bits: min(max(12, given.bits), 22), longest: min(max(1, given.longest), 4), textLimit: min(max(50, given.textLimit), 10_000),
            titleWeight: min(max(0, given.titleWeight), 100))
        let place = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        target = samples.map { place[$0.label] ?? 0 }
        // Salted, so that these parts have nothing to do with `Split.isHeldOut`.
        folds = samples.map { Split.fold("calibration " + $0.text, of: options.folds) }
        vectors = Vectors(samples, grams)
    }

    mutating func model(progress: (Double) -> Void) -> CategoryModel {
        let runs = Double(options.folds + 1)
        var scored: [(scores: [SIMD2<Float>], target: Int)] = []
        for fold in 0..<options.folds {
            let lesson = learn(from: folds.indices.filter { folds[$0] != fold }) { progress((Double(fold) + $0) / runs) }
            for message in folds.indices where folds[message] == fold { scored.append((lesson.scores(message), target[message])) }
        }
        let lesson = learn(from: Array(folds.indices)) { progress((runs - 1 + $0) / runs) }
        progress(1)
        return CategoryModel(
            labels: labels, learntFrom: target.count, grams: grams, calibration: Calibration(fitting: scored, classes: labels.count),
            constants: labels.indices.map { SIMD2(lesson.common.constant(of: $0), lesson.own.constant(of: $0)) },
            rows: ModelRows(lesson.worth, common: lesson.common, own: lesson.own, rowCount: grams.rowCount))
    }

    private struct Lesson {
        let worth: Worth
        let vectors: Vectors
        var common: Trainer
        var own: Trainer

        func scores(_ message: Int) -> [SIMD2<Float>] {
            zip(common.scores(vectors, message), own.scores(vectors, message)).map { SIMD2($0, $1) }
        }
    }

    private func learn(from messages: [Int], progress: (Double) -> Void) -> Lesson {
        let kept = Worth.kept(vectors, from: messages, rowCount: grams.rowCount, leastCount: options.leastCount)
        let keeping = vectors.keeping(kept, of: grams.rowCount)
        let worth = Worth(
            kept, keeping, target, classes: labels.count, from: messages, rowCount: grams.rowCount, singleWeight: options.singleWeight)
        var lesson = Lesson(
            worth: worth, vectors: keeping, common: Trainer(classes: labels.count, worths: worth.commonLanes),
            own: Trainer(classes: labels.count, worths: worth.own))
        let passes = min(max(1, options.passes), 1000), cost = max(0.001, options.cost)
        lesson.common.learn(lesson.vectors, target, from: messages, cost: cost, passes: passes, seed: options.seed) {
            progress(Double($0) / Double(passes) / 2)
        }
        lesson.own.learn(lesson.vectors, target, from: messages, cost: cost, passes: passes, seed: options.seed) {
            progress(0.5 + Double($0) / Double(passes) / 2)
        }
        return lesson
    }
}

/// Why nothing can be learnt from the samples.
public enum TrainingRefusal: Error, Equatable, CustomStringConvertible {
    case tooFewLabels(Int)
    case tooManyLabels(Int)
    case longLabel(String)

    static let labelLimit = 64
    static let labelLength = 300

    public var description: String {
        switch self {
        case .tooFewLabels(let count): "训练至少需要两个类别,文件中只有\(count)个。原有模型没有改动;请补充已分类的留言后再试。"
        case .tooManyLabels(let count): "类别最多\(Self.labelLimit)个,文件中有\(count)个。原有模型没有改动;请按一级分类整理后再试。"
        case .longLabel(let label): "类别名称过长:“\(label.prefix(20))…”。原有模型没有改动;请检查列的对应关系后再试。"
        }
    }
}
