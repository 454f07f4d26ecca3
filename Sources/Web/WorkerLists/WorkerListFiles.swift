// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Spreadsheets
import Store
import Text

extension Site {
    private static let rowsAtOnce = 500
    private static let cardsAtOnce = 50

    /// Files that a company downloads: the example, the rows to be mended, the results, the cards.
    var workerListFiles: [Endpoint] {
        [
            Endpoint(.viewWorkerLists, .get, "/contoh-daftar-pekerja.csv", face: .page) { call in
                try Operation.viewWorkerLists.authorise(call.actor)
                return Response(csv: "daftar-pekerja.csv", header: WorkerField.allCases.map(\.heading)) { csv in
                    csv.add(WorkerField.allCases.map(\.exampleText))
                    return false
                }
            },
            file("perbaikan.csv", faultyRows), file("hasil.csv", results), file("kartu.csv", cards),
        ]
    }

    private func file(
        _ name: String, _ make: @escaping @Sendable (Call, ID<WorkerListRecord>) -> Response
    ) -> Endpoint {
        Endpoint(.viewWorkerLists, .get, "/daftar-pekerja/{list}/\(name)", face: .page) { call in
            try Operation.viewWorkerLists.authorise(call.actor)
            let list: ID<WorkerListRecord> = try call.key("list")
            _ = try await door.viewWorkerList(list, by: call.actor)
            return make(call, list)
        }
    }

    /// What was read of each row that is to be mended, and why.
    @Sendable private func faultyRows(_ call: Call, _ list: ID<WorkerListRecord>) -> Response {
        let place = RowPlace()
        let header = ["Baris"] + WorkerField.allCases.map(\.heading) + ["Keterangan"]
        return Response(csv: "perbaikan.csv", header: header) { csv in
            let rows = try await door.viewWorkerRows(
                of: list, in: [.faulty], after: await place.row, limit: Self.rowsAtOnce, by: call.actor)
            for row in rows {
                let texts = WorkerField.allCases.map { row.entry?[$0] ?? "" }
                let reasons = row.failures.map { FailureTexts.sentence($0, call.language) }
                csv.add([String(row.position)] + texts + [reasons.joined(separator: " ")])
            }
            return await place.move(behind: rows.last?.position)
        }
    }

    /// A line for each registered row, and one for each reason of the others.
    @Sendable private func results(_ call: Call, _ list: ID<WorkerListRecord>) -> Response {
        let place = RowPlace()
        let header = ["Baris", "Status", "Nama", "KPJ", "Jumlah", "Lunas", "Kolom", "Terbaca", "Keterangan"]
        return Response(csv: "hasil.csv", header: header) { csv in
            let after = await place.row
            let rows = try await door.viewWorkerRows(
                of: list, in: WorkerRowStore.State.allCases, after: after, limit: Self.rowsAtOnce, by: call.actor)
            let registered = try await door.viewWorkerResults(
                of: list, after: after, limit: Self.rowsAtOnce, by: call.actor)
            let byRow = Dictionary(registered.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
            for row in rows { Self.add(row, byRow[row.position], to: &csv, call.language) }
            return await place.move(behind: rows.last?.position)
        }
    }

    private static func add(
        _ row: WorkerRowView, _ result: WorkerResultStore.Result?, to csv: inout CSVWriter, _ language: Language
    ) {
        let state = WorkerListWords.word(row.state).text(language)
        let start = [String(row.position), state]
        if let result {
            let paid = result.isPaid ? BatchTexts.paid : BatchTexts.open
            let note = result.waitsForDesk ? WorkerListTexts.waitsForDesk.text(language) : ""
            let cells = [result.name, result.kpj, String(result.amount.amount), paid.text(language), "", "", note]
            return csv.add(start + cells)
        }
        guard !row.failures.isEmpty else { return csv.add(start + [row.entry?[.name] ?? "", "", "", "", "", "", ""]) }
        for failure in row.failures {
            let field = failure.field.map { WorkerListTexts.field($0, language) } ?? ""
            let read = failure.field.flatMap(WorkerField.init).flatMap { row.entry?[$0] } ?? ""
            csv.add(
                start + [
                    row.entry?[.name] ?? "", "", "", "", field, read, FailureTexts.sentence(failure, language),
                ])
        }
    }

    /// A link to each card; workers without cover have none yet.
    @Sendable private func cards(_ call: Call, _ list: ID<WorkerListRecord>) -> Response {
        let place = RowPlace()
        return Response(csv: "kartu.csv", header: ["Baris", "Nama", "KPJ", "Berlaku sampai", "Kartu"]) { csv in
            let cards = try await door.viewWorkerCards(
                of: list, after: await place.row, limit: Self.cardsAtOnce, issuer: issuer, by: call.actor)
            for listed in cards {
                csv.add([
                    String(listed.position), listed.name, listed.kpj,
                    listed.card.map { $0.claims.cover.last.description } ?? "", listed.card?.link ?? "",
                ])
            }
            return await place.move(behind: cards.last?.position)
        }
    }
}

/// How far a file that is being sent has come.
private actor RowPlace {
    private(set) var row = 0

    /// - Returns: whether there was a row to go behind.
    func move(behind last: Int?) -> Bool {
        guard let last else { return false }
        row = last
        return true
    }
}

extension WorkerField {
    /// What stands in the example's one row.
    fileprivate var exampleText: String {
        switch self {
        case .name: "Sri Lestari"
        case .nik: "3301015708900001"
        case .sex: "P"
        case .birthDay: "17/08/1990"
        case .phone: "081234567890"
        case .email: ""
        case .passport: "C1234567"
        case .addressLine: "Jalan Melati 4"
        case .village: "Sukamaju"
        case .district: "Cilacap"
        case .province: "Jawa Tengah"
        case .country: "Taiwan"
        case .employer: "Formosa Steel"
        case .employerKind: "badan hukum"
        case .occupation: "operator"
        case .contractFirstDay: "01/02/2027"
        case .months: "24"
        }
    }
}
