// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

extension Door {
    /// Members whose cover or invoices changed.
    static let memberTopic = "member"

    /// Has the gate forget what other processes on the same database change, and calls looked at again, for as long as
    /// the database is open.
    public func hearOtherProcesses() throws {
        let gate = gate
        let bell = bell
        try database.listen { announcement in
            switch announcement {
            case .changed(Self.memberTopic, let keys): gate.forget(keys.map { ID(number: $0) })
            case .changed(CallBell.topic, let keys): bell.ring(keys)
            case .changed: break
            case .missed:
                gate.forgetAll()
                bell.ringAll()
            }
        }
    }
}
