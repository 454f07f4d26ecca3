// SPDX-License-Identifier: Apache-2.0
import Logging
import ServiceLifecycle
import Services

/// Does something again and again until the server stops; once more at the end, so that nothing is left lying.
public struct PeriodicJob: Service {
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
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await attempt()
                try? await Task.sleep(for: interval)
            }
        }
        if runsAtEnd { await attempt() }
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
