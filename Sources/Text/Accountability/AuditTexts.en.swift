// SPDX-License-Identifier: Apache-2.0

extension AuditTexts {
    static let english = AuditTexts(
        title: "Audit",
        intro: "Everything done and every look at a person's record stands here, sealed in a log that can only grow.",
        size: "Rows sealed",
        root: "Root of the log",
        sealed: "Sealed",
        waiting: "some rows wait for their seal",
        allSealed: "all rows are sealed",
        neverSealed: "never sealed",
        verify: "Prove the whole log",
        whole: "The log is whole",
        wholeDetail: { rows, roots in
            "\(rows) rows under \(roots) signed roots were checked: none was changed, removed or inserted."
        },
        broken: "The log is broken",
        person: "Whose rows",
        personHint: "Person number (XXXX-XXXX-XXXX), KPJ or key; leave empty for everybody.",
        newest: "Newest rows",
        olderRows: "Older rows",
        toNewest: "Newest",
        toOlder: "Older",
        time: "Time",
        actor: "Who",
        operation: "What",
        about: "About",
        detail: "Detail",
        none: "There are no rows.")
}
