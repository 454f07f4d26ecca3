// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// A device with the code by which its officer makes it their own; the code is shown this once.
public struct FieldDeviceCode: Sendable {
    public let device: FieldDeviceStore.Device
    public let code: String
}

extension Door {
    private static let longestDeviceList = 500
    /// A code counts for a day.
    private static let codeSeconds: Int64 = 86_400

    /// Devices, newest first.
    public func listFieldDevices(by actor: Actor) async throws -> [FieldDeviceStore.Device] {
        try await read(.viewFieldDevices, by: actor) { context in
            try FieldDeviceStore(context.transaction).all(limit: Self.longestDeviceList)
        }
    }

    /// Registers a device for one officer.
    ///
    /// - Parameter login: of the officer in whose hands it will be.
    /// - Throws: `absent` `no-such-officer` with the field `login`.
    public func registerFieldDevice(
        name: String, place: String, province: Int?, login: String, by actor: Actor
    ) async throws -> FieldDeviceCode {
        let code = fieldCode()
        return try await write(.manageFieldDevices, by: actor) { context in
            let store = FieldDeviceStore(context.transaction)
            guard let officer = try SignInStore(context.transaction).find(login: login),
                let role = Role(rawValue: officer.role), Operation.syncField.roles.contains(role)
            else { throw Failure(.absent, "no-such-officer", field: "login", details: ["found": login]) }
            let id: ID<FieldDeviceRecord> = context.newID()
            let key = DataKey.make(from: self.random)
            try store.insert(
                id, name: name, place: place, province: province, signIn: officer.id,
                wrappedKey: try self.keys.wrap(key, for: id), at: context.now, by: actor.name)
            try store.giveCode(
                id, hash: Self.hash(ofCode: code), until: context.now.adding(seconds: Self.codeSeconds))
            context.note("\(id)")
            return FieldDeviceCode(device: try store.get(id), code: code)
        }
    }

    /// Gives a device a new code: its officer forgot the passphrase, or the browser's memory is gone. What lies sealed
    /// on it can be opened again by it.
    ///
    /// - Throws: `conflict` `field-device-revoked`.
    public func renewFieldDevice(_ id: ID<FieldDeviceRecord>, by actor: Actor) async throws -> FieldDeviceCode {
        let code = fieldCode()
        return try await write(.manageFieldDevices, by: actor) { context in
            let store = FieldDeviceStore(context.transaction)
            guard try store.get(id).revokedAt == nil else { throw Failure(.conflict, "field-device-revoked") }
            try store.giveCode(
                id, hash: Self.hash(ofCode: code), until: context.now.adding(seconds: Self.codeSeconds))
            context.note("\(id) code")
            return FieldDeviceCode(device: try store.get(id), code: code)
        }
    }

    /// Revokes a lost device: nothing comes in from it and no key goes out to it from now on.
    ///
    /// - Throws: `conflict` `field-device-revoked` when it is already.
    public func revokeFieldDevice(
        _ id: ID<FieldDeviceRecord>, reason: String, by actor: Actor
    ) async throws -> FieldDeviceStore.Device {
        try await write(.manageFieldDevices, by: actor) { context in
            let store = FieldDeviceStore(context.transaction)
            _ = try store.get(id)
            guard try store.revoke(id, reason: reason, at: context.now, by: actor.name) else {
                throw Failure(.conflict, "field-device-revoked")
            }
            context.note("\(id) revoked")
            return try store.get(id)
        }
    }

    /// Sixteen signs of base 32 in fours: eighty bits.
    private func fieldCode() -> String {
        let signs = Array(Base32Text.text(random.bytes(10)))
        return stride(from: 0, to: signs.count, by: 4).map { String(signs[$0..<min($0 + 4, signs.count)]) }
            .joined(separator: "-")
    }

    /// Codes are typed in capitals or not, with or without the strokes.
    static func hash(ofCode code: String) -> [UInt8] {
        Digest.sha256(code.uppercased().filter { $0.isLetter || $0.isNumber })
    }
}
