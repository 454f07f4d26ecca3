// SPDX-License-Identifier: Apache-2.0
import Regulation
import Synchronization

/// Writes down which parameters of the law are looked up.
public final class LookupLog: Sendable {
    private let names = Mutex<Set<String>>([])

    private init() {}

    /// Runs something on a book and answers the names that it looked up.
    public static func names(_ rules: RuleBook, _ run: (RuleBook) -> Void) -> Set<String> {
        let log = LookupLog()
        run(rules.watched { name in log.names.withLock { _ = $0.insert(name) } })
        return log.names.withLock { $0 }
    }
}
