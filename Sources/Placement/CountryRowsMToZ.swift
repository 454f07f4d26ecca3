// SPDX-License-Identifier: Apache-2.0

/// ISO 3166-1 codes M to Z: code, Indonesian name, English name.
let countryRowsMToZ = """
    MA|Maroko|Morocco
    MC|Monako|Monaco
    MD|Moldova|Moldova
    ME|Montenegro|Montenegro
    MF|Saint Martin|Saint Martin
    MG|Madagaskar|Madagascar
    MH|Kepulauan Marshall|Marshall Islands
    MK|Makedonia Utara|North Macedonia
    ML|Mali|Mali
    MM|Myanmar|Myanmar
    MN|Mongolia|Mongolia
    MO|Makau|Macao
    MP|Kepulauan Mariana Utara|Northern Mariana Islands
    MQ|Martinik|Martinique
    MR|Mauritania|Mauritania
    MS|Montserrat|Montserrat
    MT|Malta|Malta
    MU|Mauritius|Mauritius
    MV|Maladewa|Maldives
    MW|Malawi|Malawi
    MX|Meksiko|Mexico
    MY|Malaysia|Malaysia
    MZ|Mozambik|Mozambique
    NA|Namibia|Namibia
    NC|Kaledonia Baru|New Caledonia
    NE|Niger|Niger
    NF|Pulau Norfolk|Norfolk Island
    NG|Nigeria|Nigeria
    NI|Nikaragua|Nicaragua
    NL|Belanda|Netherlands
    NO|Norwegia|Norway
    NP|Nepal|Nepal
    NR|Nauru|Nauru
    NU|Niue|Niue
    NZ|Selandia Baru|New Zealand
    OM|Oman|Oman
    PA|Panama|Panama
    PE|Peru|Peru
    PF|Polinesia Prancis|French Polynesia
    PG|Papua Nugini|Papua New Guinea
    PH|Filipina|Philippines
    PK|Pakistan|Pakistan
    PL|Polandia|Poland
    PM|Saint Pierre dan Miquelon|Saint Pierre and Miquelon
    PN|Kepulauan Pitcairn|Pitcairn
    PR|Puerto Riko|Puerto Rico
    PS|Palestina|Palestine
    PT|Portugal|Portugal
    PW|Palau|Palau
    PY|Paraguay|Paraguay
    QA|Qatar|Qatar
    RE|Réunion|Réunion
    RO|Rumania|Romania
    RS|Serbia|Serbia
    RU|Rusia|Russia
    RW|Rwanda|Rwanda
    SA|Arab Saudi|Saudi Arabia
    SB|Kepulauan Solomon|Solomon Islands
    SC|Seychelles|Seychelles
    SD|Sudan|Sudan
    SE|Swedia|Sweden
    SG|Singapura|Singapore
    SH|Saint Helena, Ascension, dan Tristan da Cunha|Saint Helena, Ascension and Tristan da Cunha
    SI|Slovenia|Slovenia
    SJ|Svalbard dan Jan Mayen|Svalbard and Jan Mayen
    SK|Slovakia|Slovakia
    SL|Sierra Leone|Sierra Leone
    SM|San Marino|San Marino
    SN|Senegal|Senegal
    SO|Somalia|Somalia
    SR|Suriname|Suriname
    SS|Sudan Selatan|South Sudan
    ST|São Tomé dan Príncipe|São Tomé and Príncipe
    SV|El Salvador|El Salvador
    SX|Sint Maarten|Sint Maarten
    SY|Suriah|Syria
    SZ|Eswatini|Eswatini
    TC|Kepulauan Turks dan Caicos|Turks and Caicos Islands
    TD|Chad|Chad
    TF|Wilayah Selatan Prancis|French Southern Territories
    TG|Togo|Togo
    TH|Thailand|Thailand
    TJ|Tajikistan|Tajikistan
    TK|Tokelau|Tokelau
    TL|Timor-Leste|Timor-Leste
    TM|Turkmenistan|Turkmenistan
    TN|Tunisia|Tunisia
    TO|Tonga|Tonga
    TR|Turki|Türkiye
    TT|Trinidad dan Tobago|Trinidad and Tobago
    TV|Tuvalu|Tuvalu
    TW|Taiwan|Taiwan
    TZ|Tanzania|Tanzania
    UA|Ukraina|Ukraine
    UG|Uganda|Uganda
    UM|Kepulauan Terluar Kecil Amerika Serikat|United States Minor Outlying Islands
    US|Amerika Serikat|United States
    UY|Uruguay|Uruguay
    UZ|Uzbekistan|Uzbekistan
    VA|Vatikan|Holy See
    VC|Saint Vincent dan Grenadine|Saint Vincent and the Grenadines
    VE|Venezuela|Venezuela
    VG|Kepulauan Virgin Britania|British Virgin Islands
    VI|Kepulauan Virgin Amerika Serikat|United States Virgin Islands
    VN|Vietnam|Vietnam
    VU|Vanuatu|Vanuatu
    WF|Wallis dan Futuna|Wallis and Futuna
    WS|Samoa|Samoa
    YE|Yaman|Yemen
    YT|Mayotte|Mayotte
    ZA|Afrika Selatan|South Africa
    ZM|Zambia|Zambia
    ZW|Zimbabwe|Zimbabwe
    """
