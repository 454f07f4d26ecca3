// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let viewClients = Operation(
        "client.list", "See the programs that partners call with", [.administrator, .auditor, .inspector],
        scope: .nobody)
    public static let manageClients = Operation(
        "client.manage", "Register a partner's program, its keys and scopes, or end it", [.administrator],
        scope: .nobody, writes: true)
    public static let issueClientToken = Operation(
        "client.token", "Give a program that proved its key a bearer token", [], isPublic: true, scope: .nobody,
        writes: true)
    public static let viewOwnClients = Operation(
        "client.own", "See one's own programs and their usage", [.partner], scope: .nobody)

    public static let manageWebhooks = Operation(
        "webhook.manage", "Say where one is told what happened, or have it told again", [], scope: .nobody,
        writes: true, partner: .events)
    public static let readEvents = Operation(
        "event.list", "Read what happened to one's own workers, and what was sent where", [], scope: .nobody,
        partner: .events)

    public static let useSandbox = Operation(
        "sandbox.use", "Move a sandbox's clock, pay in it, or have it fail", [.partner], scope: .nobody, writes: true)

    public static let readGuide = Operation(
        "guide.read", "Read how partners' programs call", Set(Role.allCases), isPublic: true, scope: .nobody)

    /// Programs that partners call our API with, and what they are told.
    static let clientOperations: [Operation] = [
        viewClients, manageClients, issueClientToken, viewOwnClients, manageWebhooks, readEvents,
        useSandbox, readGuide,
    ]
}
