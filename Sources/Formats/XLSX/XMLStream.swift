import CExpat
import Foundation

/// What a reader of one kind of XML part wants to know.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws
    func end(_ name: XMLName) throws
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
}

/// An element's name without its prefix, which differs from one office program to the next.
struct XMLName {
    fileprivate let local: UnsafePointer<CChar>

    fileprivate init(_ name: UnsafePointer<CChar>) {
        local = strrchr(name, 0x3A).map { UnsafePointer($0) + 1 } ?? name
    }

    @inline(__always)
    static func == (name: XMLName, other: StaticString) -> Bool {
        // Static strings end in a NUL as C strings do.
        strcmp(name.local, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    static func ~= (pattern: StaticString, name: XMLName) -> Bool { name == pattern }
}

struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of the attribute with this local name.
    subscript(name: StaticString) -> String? { pointer(name).map { String(cString: $0) } }

    func pointer(_ name: StaticString) -> UnsafePointer<CChar>? {
        guard var pair = pairs else { return nil }
        while let key = pair[0], let value = pair[1] {
            if XMLName(key) == name { return value }
            pair += 2
        }
        return nil
    }
}

/// Feeds an XML part to a handler as it is unpacked.
///
/// A document type declaration, and with it every entity of one's own, is refused; so is nesting deeper than `deepest`.
final class XMLStream {
    static let deepest = 64

    private let parser: XML_Parser
    private let handler: any XMLHandler
    private var failure: (any Error)?
    private var depth = 0

    init(_ handler: any XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else { throw ZipArchive.damaged }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { XMLStream.of($0)?.started($1, $2) },
            { XMLStream.of($0)?.ended($1) })
        XML_SetCharacterDataHandler(parser) { XMLStream.of($0)?.read($1, $2) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in XMLStream.of(user)?.refuseDoctype() }
    }

    deinit { XML_ParserFree(parser) }

    func feed(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        try bytes.withMemoryRebound(to: CChar.self) { try parse($0.baseAddress, Int32($0.count), isLast: false) }
    }

    func finish() throws { try parse(nil, 0, isLast: true) }

    /// Reads a whole part.
    static func read(_ part: ZipPart, _ handler: any XMLHandler) throws {
        let stream = try XMLStream(handler)
        while try part.next({ try stream.feed($0) }) {}
        try stream.finish()
    }

    private func parse(_ bytes: UnsafePointer<CChar>?, _ count: Int32, isLast: Bool) throws {
        let status = XML_Parse(parser, bytes, count, isLast ? 1 : 0)
        if let failure { throw failure }
        if status != XML_STATUS_OK { throw ZipArchive.damaged }
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> XMLStream? {
        user.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private func attempt(_ body: () throws -> Void) {
        guard failure == nil else { return }
        do { try body() } catch {
            failure = error
            XML_StopParser(parser, 0)
        }
    }

    private func started(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
        guard let name else { return }
        attempt {
            depth += 1
            guard depth <= XMLStream.deepest else { throw ZipArchive.damaged }
            try handler.start(XMLName(name), XMLAttributes(pairs: pairs))
        }
    }

    private func ended(_ name: UnsafePointer<CChar>?) {
        guard let name else { return }
        attempt {
            depth -= 1
            try handler.end(XMLName(name))
        }
    }

    private func read(_ bytes: UnsafePointer<CChar>?, _ count: Int32) {
        guard let bytes, count > 0 else { return }
        attempt {
            try bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
                try handler.text(UnsafeBufferPointer(start: $0, count: Int(count)))
            }
        }
    }

    private func refuseDoctype() {
        attempt { throw TableError(.malformed, "文件里有不允许的声明（DOCTYPE），已停止读取。请用 Excel 另存为新的 .xlsx 后上传。") }
    }
}
