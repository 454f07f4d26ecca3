// SPDX-License-Identifier: Apache-2.0
import Database

/// The server's codes for what went wrong (SQLSTATE), in our words.
enum PostgresState {
    static func fault(_ state: String, _ message: String, _ sql: String) -> DatabaseFault {
        switch state {
        case "40001", "40P01": return .outrun(message: message)
        case "55P03", "57014", "25006", "25P03", "": return .unavailable(message: message)
        default: break
        }
        switch state.prefix(2) {
        case "23": return .constraint(message: message)
        case "08", "28", "3D", "53", "57", "58", "F0", "XX": return .unavailable(message: message)
        default: return .statement(message: "\(message) (\(state))", sql: sql)
        }
    }
}
