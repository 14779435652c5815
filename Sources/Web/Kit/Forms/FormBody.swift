import HTTPTypes
import Hummingbird

/// A form as it was sent: its fields and the files that came with it.
struct FormBody: Sendable, Equatable {
    var fields = FormFields()
    var uploads: [Upload] = []
    /// Parts that were too long, too many or unreadable, where the limits are lenient; of a text its beginning is kept.
    var refused: [Refused] = []

    struct Refused: Sendable, Equatable {
        let field: String
        let why: BadForm
    }
}

extension Request {
    /// Reads the body as a form, urlencoded or multipart by its content type; call it once per request.
    ///
    /// Throws `BadForm`: 413 over a limit, 415 for any other content type, 400 for what cannot be read.
    func form(limits: FormLimits = .standard) async throws -> FormBody {
        let type = headers[.contentType].flatMap(HeaderValue.init)
        switch type?.main {
        case "application/x-www-form-urlencoded":
            return FormBody(fields: try FormFields(urlencoded: try await bytes(upTo: limits.bodyBytes), limits: limits))
        case "multipart/form-data":
            let multipart = try Multipart(boundary: type?.parameters["boundary"], limits: limits)
            try refuseAnnounced(over: limits.totalBytes)
            let start = multipart
            return try await Intake.reading { intake in
                var multipart = start
                try await eachChunk(intake) { try multipart.feed($0.readableBytesView) }
                return try multipart.finish()
            }
        default:
            throw BadForm.unsupportedType
        }
    }

    /// The fields of the address's query, under the same rules as a form.
    func queryFields(limits: FormLimits = .standard) throws(BadForm) -> FormFields {
        try FormFields(urlencoded: (uri.query ?? "").utf8, limits: limits)
    }

    private func bytes(upTo limit: Int) async throws -> [UInt8] {
        try refuseAnnounced(over: limit)
        return try await Intake.reading { intake in
            var collected: [UInt8] = []
            try await eachChunk(intake) { chunk in
                guard collected.count + chunk.readableBytes <= limit else { throw BadForm.bodyTooLarge(limitBytes: limit) }
                collected.append(contentsOf: chunk.readableBytesView)
            }
            return collected
        }
    }

    /// A body that breaks off or is no HTTP is the sender's flaw, not ours.
    private func eachChunk(_ intake: Intake, _ take: (ByteBuffer) throws -> Void) async throws {
        var iterator = body.makeAsyncIterator()
        while true {
            let chunk: ByteBuffer?
            do { chunk = try await iterator.next() } catch let error as any HTTPResponseError { throw error } catch let error as CancellationError {
                throw error
            } catch { throw BadForm.truncated }
            guard let chunk else { return }
            try intake.take(chunk.readableBytes)
            try take(chunk)
        }
    }

    /// Refuses by the announced length before a byte is read.
    private func refuseAnnounced(over limit: Int) throws(BadForm) {
        if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit { throw .bodyTooLarge(limitBytes: limit) }
    }
}
