// SPDX-License-Identifier: Apache-2.0
import Regulation
import Services

/// The rule books that a question is put to.
enum AnsweringBooks {
    /// Today's; before it the one of an old tree, where one is named. Only an old tree needs the database.
    static func load(_ options: HouseOptions, tree: String?) async throws -> [RuleBook] {
        guard let tree else { return [try RuleBookFiles.load(home: try options.homePath).rules] }
        let door = try await House.open(options).door
        return [try await door.ruleBook(tree: tree), door.rules]
    }
}
