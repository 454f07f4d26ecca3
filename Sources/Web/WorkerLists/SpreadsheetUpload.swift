// SPDX-License-Identifier: Apache-2.0
import HTTPTypes
import Hummingbird
import Kernel
import NIOCore
import Services
import Spreadsheets

/// A spreadsheet that a browser's form sent, with the form's other fields.
struct SpreadsheetUpload {
    let name: String
    let bytes: [UInt8]
    private let form: MultipartForm

    func field(_ name: String) -> String? { form.field(name) }

    /// - Throws: `invalid` `upload-file-missing`, `upload-malformed`, `file-too-large`.
    init(_ call: Call) async throws {
        try call.checkLength()
        do {
            form = try await call.checkedUpload(most: WorkerListFile.longest)
        } catch let failure as Failure where failure.code == "document-too-large" {
            throw Call.fileTooLarge
        }
        guard let file = form.file else { throw Failure(.invalid, "upload-file-missing", field: "file") }
        name = file.name
        bytes = file.bytes
    }
}

extension Call {
    static let fileTooLarge = Failure(
        .invalid, "file-too-large", field: "file", details: ["most": String(WorkerListFile.longest)])

    /// A spreadsheet as the body itself.
    ///
    /// - Throws: `invalid` `file-too-large`, as soon as the request says how much it brings, or as it comes.
    func spreadsheetBytes() async throws -> [UInt8] {
        try checkLength()
        do {
            return try await bytes(upTo: WorkerListFile.longest)
        } catch let failure as Failure where failure.code == "body-too-large" {
            throw Self.fileTooLarge
        }
    }

    /// What says of itself that it is too long is not read at all; a form's own words may be a little longer.
    fileprivate func checkLength() throws(Failure) {
        guard let length = request.headers[.contentLength].flatMap({ Int($0) }) else { return }
        guard length <= WorkerListFile.longest + 64 * 1_024 else { throw Self.fileTooLarge }
    }
}

extension Response {
    /// A file for a spreadsheet, sent as it is made.
    ///
    /// - Parameter more: adds rows and says whether there may be more.
    init(
        csv name: String, header: [String], more: @escaping @Sendable (inout CSVWriter) async throws -> Bool
    ) {
        self.init(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: .init { writer in
                var csv = CSVWriter()
                csv.add(header)
                var goesOn = true
                while goesOn {
                    goesOn = try await more(&csv)
                    try await writer.write(ByteBuffer(bytes: csv.take()))
                }
                try await writer.finish(nil)
            })
    }
}
