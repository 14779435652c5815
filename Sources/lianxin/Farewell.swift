import ServiceLifecycle
import Web

/// Before the door closes: says for a moment that nobody should be sent here any more, while whoever comes is still answered.
struct Farewell: Service {
    let readiness: Readiness
    let pause: Duration

    func run() async throws {
        try? await gracefulShutdown()
        readiness.leave()
        try? await Task.sleep(for: pause)
    }
}
