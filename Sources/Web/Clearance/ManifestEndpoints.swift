// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Spreadsheets
import Wire

extension Site {
    /// Manifests of flights and ships, cleared in one call.
    var manifestEndpoints: [Endpoint] {
        let contract = Endpoint.Contract(
            query: nil, body: ManifestRequest.self, answer: ManifestRecord.self, status: .ok, isRepeatable: false)
        return [
            .page(.checkClearance, "/manifes") { call in ManifestPage(call).ask() },
            Endpoint(.checkClearance, .post, "/manifes", face: .page) { call in
                try await spreadsheets.run { try await takeManifest(call) }
            },
            Endpoint(
                .checkClearance, .post, "/api/v1/clearance/manifests", face: .api, contract: contract
            ) { call in
                try Operation.checkClearance.authorise(call.actor)
                let body = try ManifestRequest.decode(try JSONValue.parse(try await call.bytes()))
                let answers = try await clear(body.numbers, call)
                let document = ManifestDocument(answers, voyage: body.voyage, at: door.clock.now())
                return Response(bytes: document.bytes, type: "application/json")
            },
        ]
    }

    private func clear(_ numbers: [String], _ call: Call) async throws -> [ManifestAnswer] {
        try await door.checkManifest(numbers, by: call.actor) { answer in
            let packed = ClearanceRecord(answer).packed
            return (packed.pieces, packed.values)
        }
    }

    /// Takes typed lines or a file.
    private func takeManifest(_ call: Call) async throws -> Response {
        try Operation.checkClearance.authorise(call.actor)
        var typed: [String: String] = [:]
        do {
            let form = try await call.checkedUpload()
            for field in form.fields { typed[field.name] = field.value }
            let numbers: ManifestNumbers
            if let file = form.file {
                let bytes = file.bytes
                numbers = ManifestNumbers(
                    try await Task.detached {
                        try SpreadsheetReader.read(bytes, limits: SpreadsheetLimits(rows: Door.longestManifest + 20))
                    }.value)
            } else {
                numbers = ManifestNumbers(text: typed["numbers"] ?? "")
            }
            let answers = try await clear(numbers.numbers, call)
            return Response(page: try ManifestPage(call).answer(answers, voyage: typed["voyage"] ?? ""))
        } catch let failure as Failure where failure.showsOnForm {
            let page = ManifestPage(call).ask(failure, typed: typed)
            return Response(page: page, status: failure.status)
        }
    }
}

/// The answer to a manifest as JSON, written around documents that are kept as bytes.
struct ManifestDocument {
    private(set) var bytes: [UInt8] = []

    init(_ answers: [ManifestAnswer], voyage: String?, at now: Instant) {
        var mayDepart = 0
        var mayNot = 0
        var unknown = 0
        bytes.reserveCapacity(answers.count * 1_024)
        add("{\"checkedAt\":")
        add(.text(now.description))
        add(",\"passengers\":[")
        for (place, answer) in answers.enumerated() {
            add(place == 0 ? "{\"clearance\":" : ",{\"clearance\":")
            let outcome: String
            switch answer.outcome {
            case .known(_, let may, let document):
                bytes += document
                outcome = may ? "may-depart" : "may-not-depart"
                if may { mayDepart += 1 } else { mayNot += 1 }
            case .unknown, .malformed:
                add("null")
                unknown += 1
                if case .unknown = answer.outcome { outcome = "unknown" } else { outcome = "malformed" }
            }
            add(",\"number\":")
            add(.text(answer.number))
            add(",\"outcome\":\"\(outcome)\",\"position\":\(answer.position),\"sameAs\":")
            add(answer.sameAs.map { .integer(Int64($0)) } ?? .null)
            add("}")
        }
        add("],\"mayDepart\":\(mayDepart),\"mayNotDepart\":\(mayNot),\"unknown\":\(unknown),\"voyage\":")
        add(voyage.map { .text($0) } ?? .null)
        add("}")
    }

    private mutating func add(_ text: String) { bytes += text.utf8 }
    private mutating func add(_ value: JSONValue) { bytes += value.bytes() }
}
