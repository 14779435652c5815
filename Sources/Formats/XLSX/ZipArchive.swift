import CZip
import Foundation

/// A zip file, read only, that gives out no more than `TableLimits` allows.
///
/// Sizes are checked twice: as the file states them and as the bytes come, so a file that lies gains nothing.
final class ZipArchive {
    fileprivate let handle: OpaquePointer
    let limits: TableLimits

    init(path: String, limits: TableLimits) throws {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else { throw ZipArchive.damaged }
        self.handle = handle
        self.limits = limits
        try checkParts()
    }

    init(bytes: [UInt8], limits: TableLimits) throws {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        // libzip owns the buffer from here on, also when opening fails half-way.
        guard !bytes.isEmpty, let buffer = ZipArchive.copy(bytes) else { throw ZipArchive.damaged }
        guard let source = zip_source_buffer_create(buffer, zip_uint64_t(bytes.count), 1, &error) else {
            free(buffer)
            throw ZipArchive.damaged
        }
        guard let handle = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            zip_source_free(source)
            throw ZipArchive.damaged
        }
        self.handle = handle
        self.limits = limits
        try checkParts()
    }

    deinit { zip_discard(handle) }

    func has(_ name: String) -> Bool { zip_name_locate(handle, name, 0) >= 0 }

    /// The part of this name as a stream, or nil when the archive has none.
    func part(_ name: String, atMost bytes: Int? = nil) throws -> ZipPart? {
        let index = zip_name_locate(handle, name, UInt32(ZIP_FL_NOCASE))
        guard index >= 0 else { return nil }
        var stat = zip_stat_t()
        guard zip_stat_index(handle, zip_uint64_t(index), 0, &stat) == 0 else { throw ZipArchive.damaged }
        if stat.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0, stat.encryption_method != 0 {
            throw TableError(.notATable, "文件加了密码。请在 Excel 中去掉密码后重新上传。")
        }
        let part = ZipPart(self, packed: Int(clamping: stat.comp_size), limit: min(bytes ?? .max, limits.partBytes))
        try part.check(unpacked: Int(clamping: stat.size))
        guard let file = zip_fopen_index(handle, zip_uint64_t(index), 0) else { throw ZipArchive.damaged }
        part.file = file
        return part
    }

    private func checkParts() throws {
        guard zip_get_num_entries(handle, 0) <= limits.parts else {
            throw TableError(.limit, "文件里的部件太多，不像是办公表格。请用 Excel 另存为新的 .xlsx 后上传。")
        }
    }

    private static func copy(_ bytes: [UInt8]) -> UnsafeMutableRawPointer? {
        let buffer = malloc(bytes.count)
        bytes.withUnsafeBytes { source in
            if let base = source.baseAddress { buffer?.copyMemory(from: base, byteCount: source.count) }
        }
        return buffer
    }

    static let damaged = TableError(.malformed, "文件已损坏或没有传完整，读不出来。请用 Excel 打开检查，另存为 .xlsx 后重新上传。")
}

/// One part of an archive, read from beginning to end.
final class ZipPart {
    static let pieceBytes = 65_536

    fileprivate var file: OpaquePointer?
    private let archive: ZipArchive
    private let packed: Int
    private let limit: Int
    private var unpacked = 0
    private var piece = [UInt8](repeating: 0, count: ZipPart.pieceBytes)

    fileprivate init(_ archive: ZipArchive, packed: Int, limit: Int) {
        self.archive = archive
        self.packed = packed
        self.limit = limit
    }

    deinit {
        if let file { zip_fclose(file) }
    }

    /// Gives the next bytes to `body`; false at the end.
    func next(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws -> Bool {
        let count = piece.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
        guard count >= 0 else { throw ZipArchive.damaged }
        if count == 0 { return false }
        unpacked += Int(count)
        try check(unpacked: unpacked)
        try piece.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<Int(count)])) }
        return true
    }

    fileprivate func check(unpacked: Int) throws {
        if unpacked > limit {
            throw TableError(.limit, "表格解开后超过 \(limit / 1_048_576) MB。请分成几个文件上传。")
        }
        let limits = archive.limits
        if unpacked > limits.ratioFreeBytes, unpacked / max(packed, 1) > limits.packRatio {
            throw TableError(.limit, "文件的压缩比例异常，可能不是正常的表格，已停止读取。请用 Excel 另存为新的 .xlsx 后上传。")
        }
    }
}
