// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Sealing
import Store

/// What a device keeps after it was activated: given once, sealed there under the officer's passphrase.
public struct FieldDeviceKey: Sendable {
    public let device: FieldDeviceStore.Device
    /// What the device proves itself with.
    public let token: String
    /// 32 bytes: opens the pack, seals the outbox.
    public let key: [UInt8]
}

extension Door {
    /// Makes a device its officer's own.
    ///
    /// - Throws: `refused` `field-code-unknown` for a code that is used up, too old, or another officer's.
    public func activateFieldDevice(code: String, by actor: Actor) async throws -> FieldDeviceKey {
        let token = Token.make(from: random)
        return try await write(.activateFieldDevice, by: actor) { context in
            let store = FieldDeviceStore(context.transaction)
            guard let device = try store.find(code: Self.hash(ofCode: code), at: context.now),
                device.signIn == actor.account
            else { throw Failure(.refused, "field-code-unknown", field: "code") }
            try store.activate(device.id, tokenHash: token.hash, at: context.now)
            context.note("\(device.id)")
            return FieldDeviceKey(
                device: try store.get(device.id), token: token.text,
                key: try self.keys.unwrap(device.wrappedKey, for: device.id).handed)
        }
    }
}

extension Door {
    /// The device that speaks, in the hands of the officer who is signed in.
    ///
    /// - Throws: `forbidden` `field-device-revoked`, `field-device-unproven`, or `field-device-of-another`.
    func fieldDevice(
        _ id: ID<FieldDeviceRecord>, token: String, by actor: Actor, in transaction: any Transaction
    ) throws -> FieldDeviceStore.Device {
        guard let device = try FieldDeviceStore(transaction).find(id) else {
            throw Failure(.forbidden, "field-device-unproven")
        }
        guard device.revokedAt == nil else { throw Failure(.forbidden, "field-device-revoked") }
        guard let hash = device.tokenHash, ConstantTime.equal(hash, Token(text: token).hash) else {
            throw Failure(.forbidden, "field-device-unproven")
        }
        guard device.signIn == actor.account else { throw Failure(.forbidden, "field-device-of-another") }
        return device
    }
}
