// SPDX-License-Identifier: Apache-2.0

/// Comparison whose duration does not depend on where two values differ.
public enum ConstantTime {
    /// Whether both hold the same bytes. Only a difference in length is found early.
    public static func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}
