// SPDX-License-Identifier: Apache-2.0
import Logging
import ServiceLifecycle
import Services

/// Does something again and again until the server stops; what has begun by then is finished, and where it says so the
/// work is done once more at the end, so that nothing is left lying.
public struct PeriodicJob: Service {
    /// How long work that has begun may go on once the server is to stop. What waits longer is broken off.
    private static let grace = Duration.seconds(10)

    private let name: String
    private let interval: Duration
    private let runsAtEnd: Bool
    private let share: WorkShare?
    private let logger: Logger
    private let work: @Sendable () async throws -> Void

    /// - Parameters:
    ///   - name: In the log when the work fails.
    ///   - runsAtEnd: Whether the work is done once more when the server stops.
    ///   - share: Work that one process does for all; nil for what each does for itself.
    public init(
        _ name: String, every interval: Duration, runsAtEnd: Bool = false, share: WorkShare? = nil, logger: Logger,
        work: @escaping @Sendable () async throws -> Void
    ) {
        self.name = name
        self.interval = interval
        self.runsAtEnd = runsAtEnd
        self.share = share
        self.logger = logger
        self.work = work
    }

    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await finish(Task { await attempt() })
            await cancelWhenGracefulShutdown { try? await Task.sleep(for: interval) }
        }
        if runsAtEnd { await attempt() }
    }

    /// Waits for work that has begun; the end of the server alone does not break it off.
    private func finish(_ turn: Task<Void, Never>) async {
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await turn.value
            } onGracefulShutdown: {
                Task {
                    try? await Task.sleep(for: Self.grace)
                    turn.cancel()
                }
            }
        } onCancel: {
            turn.cancel()
        }
    }

    /// A failed run is logged and tried again at the next turn.
    private func attempt() async {
        do {
            if let share, try await !share.isOurs() { return }
            try await work()
        } catch {
            logger.error("job \(name): \(error)")
        }
    }
}
