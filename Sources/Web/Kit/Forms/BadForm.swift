import Hummingbird

/// Why a form could not be read: a named reason with words for the person who sent it, and a 4xx status.
enum BadForm: Error, Equatable, Sendable {
    case bodyTooLarge(limitBytes: Int)
    case tooManyFields(limit: Int)
    case nameTooLong(limitBytes: Int)
    case valueTooLong(field: String, limitBytes: Int)
    case badPercent
    case notUTF8
    case missingBoundary
    case truncated
    case malformedPart
    case tooManyParts(limit: Int)
    case partHeaderTooLarge(limitBytes: Int)
    case tooManyFiles(limit: Int)
    case fileTooLarge(filename: String, limitBytes: Int)
    case unsupportedType
    /// The body stopped coming.
    case tooSlow
    /// Too many bodies are being read at once.
    case busy

    var status: HTTPResponse.Status {
        switch self {
        case .bodyTooLarge, .valueTooLong, .fileTooLarge, .tooManyFields, .tooManyParts, .tooManyFiles: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .tooSlow: .requestTimeout
        case .busy: .serviceUnavailable
        case .nameTooLong, .badPercent, .notUTF8, .missingBoundary, .truncated, .malformedPart, .partHeaderTooLarge: .badRequest
        }
    }

    /// What happened, what is kept and what to do next, as a person reads it.
    var reason: String {
        switch self {
        case .bodyTooLarge(let limit):
            "提交的内容太大，超过了\(Self.size(limit))。内容没有保存，请删减文字或附件后重新提交。"
        case .valueTooLong(_, let limit):
            "有一栏文字太长，超过了\(limit)字节（约\(limit / 3)个汉字）。内容没有保存，请删减后重新提交，或把长文作为附件上传。"
        case .fileTooLarge(let filename, let limit):
            "附件“\(filename)”太大，每个附件不能超过\(Self.size(limit))。内容没有保存，请压缩或拆分后重新提交。"
        case .tooManyFiles(let limit):
            "附件太多，一次最多\(limit)个。内容没有保存，请减少附件后重新提交。"
        case .tooManyFields(let limit), .tooManyParts(let limit):
            "提交的项目太多，一次最多\(limit)项。内容没有保存，请分几次提交。"
        case .truncated:
            "提交的内容没有传完，可能是网络中断。内容没有保存，请返回后重新提交。"
        case .tooSlow:
            "等了很久，内容还没有传完，可能是网络不好。内容没有保存，请换个网络好的地方，返回后重新提交。"
        case .busy:
            "现在上传的人太多，这一次没有收下。内容没有保存，请过一两分钟返回后重新提交。"
        case .notUTF8:
            "提交的文字编码不对，本站只接受UTF-8。内容没有保存，请用常见的浏览器重新填写。"
        case .unsupportedType:
            "本站不接受这种格式的提交。内容没有保存，请在网页上填写表单提交。"
        case .nameTooLong, .badPercent, .missingBoundary, .malformedPart, .partHeaderTooLarge:
            "提交的内容格式不对，无法读取。内容没有保存，请返回后刷新页面，重新填写并提交。"
        }
    }

    private static func size(_ bytes: Int) -> String {
        bytes >= 1024 * 1024 ? "\(bytes / (1024 * 1024))MB" : bytes >= 1024 ? "\(bytes / 1024)KB" : "\(bytes)字节"
    }
}

extension BadForm: HTTPResponseError {
    /// Plain text for routers without `ErrorPages`, so that a bad form is a 4xx everywhere.
    func response(from request: Request, context: some RequestContext) throws -> Response {
        Response(status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: .init(byteBuffer: ByteBuffer(string: reason)))
    }
}
