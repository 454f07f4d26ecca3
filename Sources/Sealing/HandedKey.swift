// SPDX-License-Identifier: Apache-2.0

/// A data key that is handed to a device, which works with it by itself.
extension DataKey {
    /// The 32 bytes, for the device alone: never stored, never logged.
    public var handed: [UInt8] { bytes }
}
