import ArgumentParser
import Formats
import Foundation
import Office
import Reading

struct Train: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "训练类别建议模型，或给已有模型打分")
    @OptionGroup var house: HouseOptions
    @Argument(help: "带标签的 CSV/XLSX(title、detail、label)") var file: String?
    @Option(name: .shortAndLong, help: "模型文件（默认在数据目录）") var output: String?
    @Option(help: "用模型给这个带标签的文件打分") var score: String?
    @Flag(help: "训练时留出固定的五分之一（按文字的哈希）来打分，模型只学其余") var holdOut = false

    func run() async throws {
        let path = output ?? house.settings.modelPath
        if let file { try train(file, to: path) }
        if let score { try show(CategoryModel(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))), samples: samples(score)) }
        if file == nil, score == nil { throw ValidationError("请给出训练文件，或用 --score 给出打分文件。") }
    }

    private func train(_ file: String, to path: String) throws {
        let all = Split.withoutRepeats(try samples(file))
        let kept = holdOut ? all.filter { !Split.isHeldOut($0.text) } : all
        print("样本\(kept.count)条，正在训练……")
        let model = try CategoryModel.train(kept, options: .init()) { Terminal.show("\($0)") }
        Terminal.clear()
        try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent.isEmpty ? "." : (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(model.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        print("✔ 模型已写入 \(path)(\(model.bytes.count / 1024) KB)")
        if holdOut { show(model, samples: all.filter { Split.isHeldOut($0.text) }) }
    }

    private func samples(_ path: String) throws -> [Sample] {
        let table = try Table.open(path: path, name: path)
        let header = try table.readHeader(needed: [["detail", "详情", "留言详情"], ["label", "一级标签", "类别"]])
        guard let text = header.column(["detail", "详情", "留言详情"]), let label = header.column(["label", "一级标签", "类别"]) else { return [] }
        let title = header.column(["title", "主题", "留言主题"])
        var samples: [Sample] = []
        while let row = try table.next() {
            func cell(_ column: Int?) -> String { column.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? "" }
            guard !cell(label).isEmpty else { continue }
            samples.append(Sample(title: cell(title), text: cell(text), label: cell(label)))
        }
        return samples
    }

    private func show(_ model: CategoryModel, samples: [Sample]) {
        let clock = ContinuousClock()
        let start = clock.now
        for sample in samples { _ = model.classify(title: sample.title, text: sample.text) }
        let taken = clock.now - start
        let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
        let score = Score.of(model, samples)
        func percent(_ value: Double) -> String { String(format: "%.4f", value) }
        print("样本 \(score.count)")
        print("准确率 accuracy \(percent(score.accuracy))")
        print("宏平均 macro-F1 \(percent(score.macroF1))")
        print("最有把握的80%的准确率 accuracy@80% \(percent(score.accuracyAtCoverage80))")
        print(String(format: "每秒分类 %.0f 条", Double(samples.count) / max(seconds, 1e-9)))
        for item in score.perClass { print("  \(item.label) F1 \(percent(item.f1))（\(item.support)条）") }
    }
}
