// SPDX-License-Identifier: Apache-2.0

/// The tables of `SnapCodeTable` as a document, so that a bank's engineers can hold them against their own.
public enum SnapCodeDocument {
    /// One line of the table of services.
    public static func services(where isListed: (SnapService) -> Bool = { _ in true }) -> [[String]] {
        SnapService.allCases.filter(isListed).map { service in
            [
                SnapResponseCode.twoDigits(service.rawValue), service.title,
                service.path.map { "\(service.method) \($0)" } ?? "–", service.use, service.verification.rawValue,
            ]
        }
    }

    /// One line of the table of cases; `XX` stands for the service.
    public static func cases() -> [[String]] {
        SnapCase.allCases.map { outcome in
            let row = outcome.row
            return [
                "\(row.status)XX\(SnapResponseCode.twoDigits(row.number))", row.message, row.verification.rawValue,
            ]
        }
    }

    public static let serviceColumns = ["Code", "Service", "Call", "Rantau", "Status"]
    public static let caseColumns = ["Code", "Message", "Status"]

    /// The whole document in Markdown.
    public static var markdown: String {
        """
        # SNAP BI: services and response codes

        Made from `Sources/Snap/SnapCodeTable.swift` by `rantau partner codes`; a test holds the two together.
        `confirmed` was read in the published document of a bank or payment provider, `unverified` is known by memory
        only and must be checked against the bank's own document before it is connected, `ours` is no part of SNAP.

        A response code has seven digits: HTTP status, service, case.

        ## Services

        \(table(serviceColumns, services()))

        ## Cases

        \(table(caseColumns, cases()))
        """
    }

    private static func table(_ columns: [String], _ rows: [[String]]) -> String {
        let head = [columns, columns.map { _ in "---" }]
        return (head + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
}

extension SnapService {
    /// Which side of the wire Rantau is on.
    fileprivate var use: String {
        if isOffered { return "offers" }
        return path == nil ? "–" : "calls"
    }
}
