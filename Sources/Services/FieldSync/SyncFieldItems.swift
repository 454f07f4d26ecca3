// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// What became of the items that a device sent, in their order.
public struct FieldSync: Sendable {
    public let now: Instant
    public let outcomes: [FieldOutcome]
}

extension Door {
    /// Takes in what was done on a device, each item once and in a transaction of its own, in the order in which it
    /// was done. A repetition is answered as before. The rules are those of the counter online; days are those on
    /// which things were done.
    ///
    /// - Throws: `forbidden` as `Door.fieldDevice` says.
    public func syncFieldItems(
        _ items: [FieldItem], device id: ID<FieldDeviceRecord>, token: String, deviceNow: Instant,
        reading: @escaping FieldReader, by actor: Actor
    ) async throws -> FieldSync {
        let theirs = FieldClock(deviceNow: deviceNow, receivedAt: clock.now())
        let device = try await write(.syncField, by: actor) { context in
            let device = try self.fieldDevice(id, token: token, by: actor, in: context.transaction)
            try FieldDeviceStore(context.transaction).see(device.id, skew: theirs.skewNow, at: context.now)
            context.note("\(device.id) items=\(items.count)")
            return device
        }
        let desk = FieldDesk(door: self, device: device, clock: theirs, reading: reading, actor: actor)
        var outcomes: [FieldOutcome] = []
        for item in items { outcomes.append(try await desk.take(item)) }
        return FieldSync(now: clock.now(), outcomes: outcomes)
    }
}

/// Takes in the items of one device.
private struct FieldDesk: Sendable {
    let door: Door
    let device: FieldDeviceStore.Device
    let clock: FieldClock
    let reading: FieldReader
    let actor: Actor

    func take(_ item: FieldItem) async throws -> FieldOutcome {
        do {
            let request = try reading(item.kind, item.body)
            if case .enrolment(let enrolment) = request {
                try enrolment.check(today: clock.happened(item.madeAt, skew: item.skew).jakartaDay)
            }
            return try await keep(item) { writer in try writer.take(request) }
        } catch {
            // What the database refuses for one item must not hold up those behind it.
            guard let failure = error as? Failure ?? StorageFault.failure(error) else { throw error }
            switch failure.kind {
            case .unavailable, .throttled, .unauthenticated: throw failure
            default: break
            }
            if failure.code == "field-later" { return FieldOutcome(item.key, .later, failure: Self.reason(failure)) }
            return try await keep(item) { writer in try writer.keep(.refused, failure) }
        }
    }

    /// One item in one transaction; one that is known is answered as before.
    private func keep(
        _ item: FieldItem, _ act: @escaping @Sendable (FieldItemWriter) throws -> FieldOutcome
    ) async throws -> FieldOutcome {
        try await door.write(.syncField, by: actor) { context in
            let current = try FieldDeviceStore(context.transaction).get(self.device.id)
            guard current.revokedAt == nil else { throw Failure(.unauthenticated, "field-device-revoked") }
            if let known = try FieldItemStore(context.transaction).find(item.key, of: current.id) {
                context.note("\(known.id) repeated")
                guard known.bodyHash == item.hash else {
                    return FieldOutcome(
                        item.key, .refused, failure: Failure(.conflict, "idempotency-key-reused", field: "id"))
                }
                return FieldOutcome(known)
            }
            return try act(FieldItemWriter(context, current, item, self.clock, self.reading))
        }
    }

    /// Why an item is to be sent again later.
    private static func reason(_ failure: Failure) -> Failure {
        Failure(.conflict, failure.details["reason"] ?? failure.code)
    }
}
