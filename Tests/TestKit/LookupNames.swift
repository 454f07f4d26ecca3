// SPDX-License-Identifier: Apache-2.0
import Regulation
import Services

/// The names of parameters that something looks up.
public enum LookupNames {
    public static func of(_ rules: RuleBook, _ run: (RuleBook) -> Void) -> Set<String> {
        LookupLog.names(rules, run)
    }
}
