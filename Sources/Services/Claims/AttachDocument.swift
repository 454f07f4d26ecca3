// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Sealing
import Store

/// A paper or photo as it arrives.
public struct Attachment: Sendable {
    public let kind: PaperKind
    public let fileName: String
    public let bytes: [UInt8]

    public init(kind: PaperKind, fileName: String, bytes: [UInt8]) {
        self.kind = kind
        self.fileName = fileName
        self.bytes = bytes
    }

    /// The last part of the name without signs that mean something to a file system or header; never empty.
    var safeName: String {
        let last = fileName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\"" && $0 != ";" && $0.value != 0x7F }
        let name = String(String.UnicodeScalarView(kept).prefix(120))
        return name.allSatisfy { $0 == "." || $0 == " " } ? kind.rawValue : name
    }
}

extension Door {
    /// Keeps a paper, sealed under the person's key. The same bytes as the same kind of paper count once.
    ///
    /// When a claim of the incident waits for papers and all that were asked for are there, it goes back to the
    /// assessor.
    /// - Throws: `invalid` `document-empty`, `document-too-large`, `document-kind-unknown`.
    public func attachDocument(
        _ attachment: Attachment, to incident: ID<IncidentRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> DocumentStore.Document {
        let media = try MediaKind.of(attachment.bytes)
        let digest = Digest.sha256(attachment.bytes)
        return try await write(.attachDocument, by: actor, repeatKey: repeatKey) { context in
            let person = try IncidentStore(context.transaction).get(incident).person
            try context.reach(person)
            let store = DocumentStore(context.transaction)
            if let known = try store.find(attachment.kind, digest: digest, of: incident) { return known }
            let id: ID<DocumentRecord> = context.newID()
            let key = try context.door.dataKey(of: person, context.transaction)
            try store.insert(
                DocumentStore.Document(
                    id: id, person: person, incident: incident, kind: attachment.kind,
                    fileName: attachment.safeName, media: media, size: attachment.bytes.count, digest: digest,
                    recordedAt: context.now, recordedBy: context.actor.name),
                content: try key.seal(attachment.bytes, as: SealContext("document.content", owner: id)))
            context.note(attachment.kind.rawValue)
            try context.completeDocuments(of: incident)
            return id
        } answer: { context, id in
            try DocumentStore(context.transaction).get(id)
        }
    }

    /// A paper and its bytes; the look is logged.
    public func openDocument(
        _ id: ID<DocumentRecord>, by actor: Actor
    ) async throws -> (document: DocumentStore.Document, bytes: [UInt8]) {
        try await read(.viewDocument, by: actor) { context in
            let store = DocumentStore(context.transaction)
            let document = try store.get(id)
            try context.reach(document.person)
            let key = try context.door.dataKey(of: document.person, context.transaction)
            let bytes = try key.open(try store.content(id), as: SealContext("document.content", owner: id))
            return (document, bytes)
        }
    }
}

extension WriteContext {
    /// Claims of an incident that waited for papers go back to the assessor once those are there.
    fileprivate func completeDocuments(of incident: ID<IncidentRecord>) throws {
        let attached = Set(try DocumentStore(transaction).all(of: incident).map(\.kind))
        for claim in try ClaimStore(transaction, keys: door.keys).all(of: incident) where claim.state == .documentsAsked
        {
            guard case .documentsAsked(let kinds, _) = try claimState(claim.id),
                Set(kinds).isSubset(of: attached)
            else { continue }
            try take(.documentsComplete, in: claim.id)
        }
    }
}
