// SPDX-License-Identifier: Apache-2.0

/// The same content gives the same number on every machine and in every order of rows.
enum Hashing {
    @inline(__always)
    static func mix(_ seed: UInt64, _ value: UInt64) -> UInt64 {
        var state = (seed ^ value) &* 0x9E37_79B9_7F4A_7C15
        state ^= state >> 32
        state = state &* 0xD6E8_FEB8_6659_FD93
        return state ^ (state >> 29)
    }

    static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state: UInt64 = 0x5261_6E74_6175_0001 ^ UInt64(text.count)
        var word: UInt64 = 0
        var held = 0
        for byte in text {
            word = word << 8 | UInt64(byte)
            held += 1
            if held == 8 {
                state = mix(state, word)
                word = 0
                held = 0
            }
        }
        return mix(state, word)
    }

    static func bytes(_ text: some Sequence<UInt8>) -> UInt64 {
        let copy = Array(text)
        return copy.withUnsafeBufferPointer { bytes($0) }
    }
}
