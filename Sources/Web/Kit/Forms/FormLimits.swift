/// How much one form may bring; whatever is larger is refused with a `BadForm` and nothing of it is kept.
struct FormLimits: Sendable, Equatable {
    /// Names with values in one form, repeated names counted each time.
    var fields = 500
    var nameBytes = 200
    var valueBytes = 200_000
    /// The whole body of an urlencoded form.
    var bodyBytes = 2 * 1024 * 1024
    /// The whole body of a multipart form, files included.
    var totalBytes = 40 * 1024 * 1024
    /// Parts of a multipart form, fields, files and files left empty together.
    var parts = 520
    /// The header lines of one part.
    var partHeaderBytes = 8 * 1024
    var fileBytes = 8 * 1024 * 1024
    var files = 6
    /// What is too long or too much in one part of a multipart form is noted in `FormBody.refused` instead of thrown, so that a page can
    /// show the form again with everything else kept. The limits of the whole body stay.
    var isLenient = false

    static let standard = FormLimits()

    /// For forms of residents: nothing that was typed is lost because one file was too large.
    static let forgiving: FormLimits = {
        var limits = FormLimits()
        limits.isLenient = true
        limits.totalBytes = 64 * 1024 * 1024
        return limits
    }()
}
