// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// A program and how often it called.
public struct ClientUsageView: Sendable {
    public let client: ClientView
    /// Newest day first, then by address.
    public let lines: [ClientUsageStore.Line]
    /// What it was told lately, newest first.
    public let deliveries: [DeliveryStore.Delivery]
}

extension Door {
    private static let usageDays = 31
    private static let shownDeliveries = 50

    /// A program's calls of the last 31 days, and what it was told lately.
    ///
    /// - Throws: `absent` `no-such-client`, also where it is another partner's.
    public func viewUsage(of handle: String, by actor: Actor) async throws -> ClientUsageView {
        let client = try await viewClient(handle, by: actor)
        try await keepUsage()
        return try await read(actor.seesClients, by: actor) { context in
            let first = context.today.adding(days: 1 - Self.usageDays)
            let lines = try ClientUsageStore(context.transaction).all(of: client.client.id, from: first)
            let deliveries = try DeliveryStore(context.transaction)
                .newest(of: client.client.id, limit: Self.shownDeliveries)
            return ClientUsageView(client: client, lines: lines, deliveries: deliveries)
        }
    }

    /// Keeps what programs called since the last time.
    public func keepUsage() async throws {
        let lines = meter.take()
        guard !lines.isEmpty else { return }
        do {
            try await database.write { transaction in
                let store = ClientUsageStore(transaction)
                for line in lines { try store.add(line) }
            }
        } catch {
            meter.putBack(lines)
            throw error
        }
    }
}
