// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// What a fault of the database means to somebody who asked for something.
public enum StorageFault {
    /// Nil for errors that are none of the database's.
    public static func failure(_ error: any Error) -> Failure? {
        switch error {
        case DatabaseFault.constraint: Failure(.conflict, "conflicts-with-record")
        case is DatabaseFault: Failure(.unavailable, "storage-unavailable")
        default: nil
        }
    }
}
