// SPDX-License-Identifier: Apache-2.0

extension Operation {
    public static let searchRegistry = Operation(
        "registry.search", "Search members as the social registry's standard has it", [], scope: .nobody, writes: true,
        partner: .registry)
    public static let subscribeRegistry = Operation(
        "registry.subscribe", "Be told of members as the social registry's standard has it, or no longer", [],
        scope: .nobody, writes: true, partner: .registry)
    public static let askRegistryStatus = Operation(
        "registry.status", "Ask what became of earlier messages to the social registry", [], scope: .nobody,
        writes: true, partner: .registry)
    public static let receiveRegistryAnswer = Operation(
        "registry.receive", "Send us what another registry answers or tells", [], scope: .nobody, writes: true,
        partner: .registry)
    public static let manageRegistryTerms = Operation(
        "registry.terms", "Agree on what a sister institution may ask and see", [.administrator], scope: .nobody,
        writes: true)
    public static let viewRegistryTerms = Operation(
        "registry.view-terms", "See what a sister institution may ask and see",
        [.administrator, .auditor, .inspector], scope: .nobody)

    /// What sister institutions ask that speak the standard of the Digital Convergence Initiative.
    static let registryOperations: [Operation] = [
        searchRegistry, subscribeRegistry, askRegistryStatus, receiveRegistryAnswer, manageRegistryTerms,
        viewRegistryTerms,
    ]
}
