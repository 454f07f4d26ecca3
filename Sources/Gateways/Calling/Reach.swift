// SPDX-License-Identifier: Apache-2.0

/// How far a request to the outside came. Money hangs on the difference between the last two.
enum Reach: Sendable {
    case answered(status: Int, body: [UInt8])
    /// It certainly never left: no connection was made.
    case notSent(String)
    /// It may have arrived; there was no answer in time.
    case lost(String)
}
