// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Sealing
import Store

/// Opens what a request asks.
struct DataRequestReader {
    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, _ door: Door) {
        self.transaction = transaction
        self.door = door
    }

    func wanted(_ request: DataRequestStore.Request) throws -> String {
        try door.dataKey(of: request.person, transaction).openText(
            request.wanted, as: SealContext("data-request.wanted", owner: request.id))
    }
}
