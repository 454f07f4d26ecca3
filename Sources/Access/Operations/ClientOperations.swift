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

    /// Programs that partners call our API with.
    static let clientOperations: [Operation] = [viewClients, manageClients, issueClientToken, viewOwnClients]
}
