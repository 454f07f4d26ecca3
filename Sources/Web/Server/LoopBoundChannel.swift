// SPDX-License-Identifier: Apache-2.0
import HummingbirdCore
import Logging
import NIOCore

/// Serves each connection by tasks on its own event loop.
public struct LoopBoundChannel<Served: ServerChildChannel>: ServerChildChannel {
    private let served: Served

    public init(_ served: Served) { self.served = served }

    public func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Served.Value> {
        served.setup(channel: channel, logger: logger)
    }

    public func handle(value: Served.Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
            await served.handle(value: value, logger: logger)
        }
    }
}
