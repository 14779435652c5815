import Hummingbird

extension RouterMethods {
    /// Answers GET with the pieces already read; a malformed address is a 404 before the closure runs.
    ///
    /// A `Path` is the whole address: use it on the router or on a group that adds middleware or a context but no address of its own.
    @discardableResult
    func get<each Piece, Output: ResponseGenerator>(
        _ path: Path<repeat each Piece>,
        use answer: @escaping @Sendable (Request, Context, repeat each Piece) async throws -> Output
    ) -> Self {
        on("\(path.pattern)", method: .get) { request, context in
            let pieces = try path.require(context)
            return try await answer(request, context, repeat each pieces)
        }
    }

    /// Answers POST, as `get` does GET.
    @discardableResult
    func post<each Piece, Output: ResponseGenerator>(
        _ path: Path<repeat each Piece>,
        use answer: @escaping @Sendable (Request, Context, repeat each Piece) async throws -> Output
    ) -> Self {
        on("\(path.pattern)", method: .post) { request, context in
            let pieces = try path.require(context)
            return try await answer(request, context, repeat each pieces)
        }
    }
}
