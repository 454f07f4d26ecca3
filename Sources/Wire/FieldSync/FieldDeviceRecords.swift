// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A device to be registered for an officer.
public struct FieldDeviceRequest: WireRecord {
    public let name: String
    /// The counter where it stands.
    public let place: String
    /// Two digits; whose people its pack names.
    public let province: String?
    /// The login of its officer.
    public let login: String

    public static let shape = Shape<FieldDeviceRequest>(
        FieldDeviceRequest.init, WireField("name", \.name, .text(2...60, example: "Tablet 3")),
        WireField("place", \.place, .text(2...80, example: "LTSA Cilacap")),
        WireField("province", \.province, .optional(.text(2...2))), WireField("login", \.login, .text(1...120)))
}

/// Why a device is revoked.
public struct FieldRevocation: WireRecord {
    public let reason: String

    public static let shape = Shape<FieldRevocation>(
        FieldRevocation.init, WireField("reason", \.reason, .text(2...300)))
}

/// A device that works without a network.
public struct FieldDeviceAnswer: WireRecord {
    public let id: ID<FieldDeviceRecord>
    public let name: String
    public let place: String
    public let officer: String
    /// `new`, `active` or `revoked`.
    public let state: String
    public let seenAt: Instant?
    public let packUntil: Instant?
    /// The code by which its officer makes it their own; given once.
    public let code: String?

    public init(
        id: ID<FieldDeviceRecord>, name: String, place: String, officer: String, state: String, seenAt: Instant?,
        packUntil: Instant?, code: String?
    ) {
        self.id = id
        self.name = name
        self.place = place
        self.officer = officer
        self.state = state
        self.seenAt = seenAt
        self.packUntil = packUntil
        self.code = code
    }

    public static let shape = Shape<FieldDeviceAnswer>(
        FieldDeviceAnswer.init, WireField("id", \.id, .id(FieldDeviceRecord.self)),
        WireField("name", \.name, .text(1...60)), WireField("place", \.place, .text(1...80)),
        WireField("officer", \.officer, .text(1...120)),
        WireField("state", \.state, .choice(["new", "active", "revoked"])),
        WireField("seenAt", \.seenAt, .optional(.instant)),
        WireField("packUntil", \.packUntil, .optional(.instant)),
        WireField("code", \.code, .optional(.text(1...40))))
}

/// Devices.
public struct FieldDeviceList: WireRecord {
    public let devices: [FieldDeviceAnswer]

    public init(devices: [FieldDeviceAnswer]) { self.devices = devices }

    public static let shape = Shape<FieldDeviceList>(
        FieldDeviceList.init, WireField("devices", \.devices, .list(of: .record(), 0...1_000)))
}

/// The office's code, typed on the device.
public struct FieldActivation: WireRecord {
    public let code: String

    public static let shape = Shape<FieldActivation>(
        FieldActivation.init, WireField("code", \.code, .text(1...60)))
}

/// What a device keeps, sealed under its officer's passphrase.
public struct FieldDeviceSecret: WireRecord {
    public let device: ID<FieldDeviceRecord>
    public let name: String
    public let place: String
    /// What the device proves itself with.
    public let token: String
    /// 32 bytes as hexadecimal digits: opens the pack, seals the outbox.
    public let key: String

    public init(device: ID<FieldDeviceRecord>, name: String, place: String, token: String, key: String) {
        self.device = device
        self.name = name
        self.place = place
        self.token = token
        self.key = key
    }

    public static let shape = Shape<FieldDeviceSecret>(
        FieldDeviceSecret.init, WireField("device", \.device, .id(FieldDeviceRecord.self)),
        WireField("name", \.name, .text(1...60)), WireField("place", \.place, .text(1...80)),
        WireField("token", \.token, .text(1...100)), WireField("key", \.key, .text(64...64)))
}

/// The device that asks for a pack.
public struct FieldPackRequest: WireRecord {
    public let device: ID<FieldDeviceRecord>
    public let token: String

    public static let shape = Shape<FieldPackRequest>(
        FieldPackRequest.init, WireField("device", \.device, .id(FieldDeviceRecord.self)),
        WireField("token", \.token, .text(1...100)))
}

/// A pack, sealed under the device's key.
public struct FieldPackAnswer: WireRecord {
    public let madeAt: Instant
    public let until: Instant
    public let people: Int
    /// Hexadecimal digits: a version (1 byte), the nonce (12), what AES-256-GCM made of it, the tag (16).
    public let sealed: String

    public init(madeAt: Instant, until: Instant, people: Int, sealed: String) {
        self.madeAt = madeAt
        self.until = until
        self.people = people
        self.sealed = sealed
    }

    public static let shape = Shape<FieldPackAnswer>(
        FieldPackAnswer.init, WireField("madeAt", \.madeAt, .instant), WireField("until", \.until, .instant),
        WireField("people", \.people, .integer(0...100_000)),
        WireField("sealed", \.sealed, .text(58...10_000_000)))
}
