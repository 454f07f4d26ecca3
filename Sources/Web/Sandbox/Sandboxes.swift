// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Services

/// The sandboxes of partners' programs: each a whole house on a database of its own, opened when it is first called.
public actor Sandboxes {
    /// Opens the house of a program.
    public typealias Opener = @Sendable (ClientPass, SandboxControl) async throws -> Site

    /// A sandbox that was opened.
    struct Room: Sendable {
        let site: Site
        let respond: @Sendable (Request, RantauContext) async throws -> Response
    }

    private let door: Door
    private let open: Opener
    private var rooms: [ID<ClientRecord>: Task<Room, any Error>] = [:]

    /// - Parameter door: the door of the house that the programs are registered in.
    public init(door: Door, open: @escaping Opener) {
        self.door = door
        self.open = open
    }

    func room(_ pass: ClientPass) async throws -> Room {
        if let known = rooms[pass.client] { return try await known.value }
        let (door, open) = (door, open)
        let opening = Task {
            let site = try await open(pass, try await door.sandboxControl(of: pass.client))
            try await door.furnish(site.door, for: pass.client)
            let responder = RantauServer(site).responder()
            return Room(site: site) { request, context in
                try await responder.respond(to: request, context: context)
            }
        }
        rooms[pass.client] = opening
        do {
            return try await opening.value
        } catch {
            rooms[pass.client] = nil
            throw error
        }
    }

    /// Does beside the requests what an open sandbox needs: tells partners what happened in it. Signatures carry the
    /// real time, wherever the sandbox's clock stands.
    public func work(_ webhooks: WebhookPort) async throws {
        for opening in rooms.values {
            guard let room = try? await opening.value else { continue }
            try await room.site.door.deliverWebhooks(through: webhooks, signedBy: door.clock)
            try await room.site.door.deliverRegistryLetters(through: webhooks, signedBy: door.clock)
            try await room.site.door.spool.drain()
        }
    }
}
