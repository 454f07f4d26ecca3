// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// How a closing of savings went.
public struct SavingsClosing: Sendable {
    public let run: SavingsRunStore.Run
    /// Whether it had been begun before and was carried on, or was done already.
    public let wasResumed: Bool
    /// Whether the books carry exactly what the blocks credited.
    public let isConserved: Bool
}
