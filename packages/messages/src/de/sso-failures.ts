export const ssoFailures = {
  address_refused: {
    title: 'Adresse nicht erlaubt',
    text: 'Diese Adresse fragen wir nicht ab: Sie ist nicht https auf Port 443 oder führt in ein privates Netz.',
    advice: 'Verwenden Sie eine https-Adresse, die aus dem Internet erreichbar ist.',
  },
  provider_unreachable: {
    title: 'Identitätsanbieter nicht erreichbar',
    text: 'Wir konnten Ihren Identitätsanbieter nicht erreichen.',
    advice:
      'Prüfen Sie die Adresse und ob eine Firewall sie sperrt. Versuchen Sie es dann noch einmal.',
  },
  provider_redirects: {
    title: 'Adresse leitet weiter',
    text: 'Ihr Identitätsanbieter leitet auf eine andere Adresse weiter; dem folgen wir nicht.',
    advice: 'Geben Sie die Adresse ein, auf die weitergeleitet wird.',
  },
  provider_too_slow: {
    title: 'Identitätsanbieter zu langsam',
    text: 'Ihr Identitätsanbieter hat nicht innerhalb von 5 Sekunden geantwortet.',
    advice:
      'Versuchen Sie es noch einmal. Bleibt es dabei, prüfen Sie den Status Ihres Identitätsanbieters.',
  },
  provider_answer_too_large: {
    title: 'Antwort zu groß',
    text: 'Ihr Identitätsanbieter hat mehr als 1 MB geschickt.',
    advice:
      'Prüfen Sie, ob die Adresse zu den Metadaten dieser einen App führt und nicht zu einem Katalog.',
  },
  provider_status: {
    title: 'Unerwartete Antwort',
    text: 'Ihr Identitätsanbieter hat geantwortet, aber nicht mit dem Gewünschten.',
    advice:
      'Öffnen Sie die Adresse im Browser. Zeigt sie keine Metadaten, kopieren Sie sie noch einmal.',
  },
  discovery_invalid: {
    title: 'Discovery-Dokument unvollständig',
    text: 'Im Discovery-Dokument fehlt eine nötige Adresse, oder sie ist nicht https.',
    advice: 'Prüfen Sie den Issuer, oder fragen Sie den Support Ihres Identitätsanbieters.',
  },
  discovery_issuer_mismatch: {
    title: 'Anderer Issuer',
    text: 'Das Discovery-Dokument nennt einen anderen Issuer als den eingegebenen.',
    advice: 'Geben Sie den Issuer genau so ein, wie ihn das Dokument nennt.',
  },
  issuer_of_many_tenants: {
    title: 'Issuer gehört nicht Ihnen allein',
    text: 'Dieser Issuer steht für beliebige Organisationen; jeder könnte sich anmelden.',
    advice:
      'Verwenden Sie den Issuer mit Ihrer eigenen Verzeichnis-ID statt „common“ oder „organizations“.',
  },
  keys_unreadable: {
    title: 'Schlüssel nicht lesbar',
    text: 'Die Schlüssel, die Ihr Identitätsanbieter veröffentlicht, konnten nicht gelesen werden.',
    advice:
      'Versuchen Sie es noch einmal. Bleibt es dabei, fragen Sie den Support Ihres Identitätsanbieters.',
  },
  metadata_unreadable: {
    title: 'Keine Metadaten',
    text: 'Das Gelesene sind keine SAML-Metadaten. Oft ist es die Seite einer Konsole.',
    advice:
      'Kopieren Sie den Link zur Metadatendatei selbst, oder fügen Sie den Inhalt der Datei ein.',
  },
  metadata_without_provider: {
    title: 'Kein Identitätsanbieter enthalten',
    text: 'Die Metadaten beschreiben keinen Identitätsanbieter.',
    advice: 'Verwenden Sie die Metadaten Ihres Identitätsanbieters, nicht die dieser App.',
  },
  metadata_several_providers: {
    title: 'Mehrere Identitätsanbieter',
    text: 'Die Metadaten beschreiben mehr als einen Identitätsanbieter.',
    advice: 'Verwenden Sie die Metadaten der einen App, die Sie für uns angelegt haben.',
  },
  metadata_without_entity_id: {
    title: 'Entity-ID fehlt',
    text: 'Die Metadaten nennen keine Entity-ID.',
    advice: 'Laden Sie die Metadaten noch einmal herunter, oder geben Sie die Werte von Hand ein.',
  },
  metadata_without_redirect: {
    title: 'Anmeldeadresse fehlt',
    text: 'Die Metadaten nennen keine Adresse für die Anmeldung per Weiterleitung (HTTP-Redirect).',
    advice: 'Schalten Sie bei Ihrem Identitätsanbieter das Binding HTTP-Redirect ein.',
  },
  metadata_address_not_https: {
    title: 'Anmeldeadresse ohne https',
    text: 'Die Adresse für die Anmeldung beginnt nicht mit https.',
    advice:
      'Stellen Sie Ihren Identitätsanbieter auf https um, und lesen Sie die Metadaten dann noch einmal.',
  },
  metadata_without_certificate: {
    title: 'Zertifikat fehlt',
    text: 'Die Metadaten nennen kein Signaturzertifikat oder mehr als zehn.',
    advice:
      'Laden Sie die Metadaten noch einmal herunter, oder fügen Sie das Zertifikat von Hand hinzu.',
  },
  metadata_expired: {
    title: 'Metadaten abgelaufen',
    text: 'Die Metadaten gelten nach ihrem eigenen Datum nicht mehr.',
    advice: 'Laden Sie die Metadaten noch einmal von Ihrem Identitätsanbieter herunter.',
  },
  certificate_unreadable: {
    title: 'Zertifikat nicht lesbar',
    text: 'Das ist kein Zertifikat, oder Teile davon fehlen.',
    advice: 'Fügen Sie das ganze Zertifikat ein, mit den Zeilen BEGIN und END.',
  },
  certificate_weak: {
    title: 'Zertifikat zu schwach',
    text: 'Der Schlüssel dieses Zertifikats ist zu kurz oder von einer Art, die wir nicht annehmen.',
    advice:
      'Erstellen Sie ein Zertifikat mit einem RSA-Schlüssel ab 2.048 Bit oder einem EC-Schlüssel.',
  },
  message_not_base64: {
    title: 'Antwort nicht lesbar',
    text: 'Die Antwort wurde unterwegs beschädigt.',
    advice:
      'Versuchen Sie es noch einmal. Ein Proxy oder eine Browsererweiterung kann die Daten verändern.',
  },
  message_too_large: {
    title: 'Antwort zu groß',
    text: 'Die Antwort ist länger, als wir annehmen.',
    advice:
      'Senden Sie weniger Gruppen und Attribute, etwa nur die Gruppen, die dieser App zugewiesen sind.',
  },
  message_document_type: {
    title: 'Antwort abgelehnt',
    text: 'Die Antwort enthält einen Dokumenttyp; das darf keine SAML-Antwort.',
    advice:
      'Fragen Sie den Support Ihres Identitätsanbieters. Kommt es unerwartet, kann es ein Angriff sein.',
  },
  message_not_xml: {
    title: 'Antwort nicht lesbar',
    text: 'Die Antwort ist kein XML.',
    advice: 'Prüfen Sie, ob Ihr Identitätsanbieter SAML-2.0-Antworten an unsere ACS-URL sendet.',
  },
  message_too_deep: {
    title: 'Antwort abgelehnt',
    text: 'Die Antwort ist zu tief verschachtelt.',
    advice:
      'Fragen Sie den Support Ihres Identitätsanbieters. Kommt es unerwartet, kann es ein Angriff sein.',
  },
  message_not_a_response: {
    title: 'Keine SAML-Antwort',
    text: 'Angekommen ist etwas anderes als eine SAML-2.0-Antwort.',
    advice:
      'Prüfen Sie, ob unsere ACS-URL als ACS-URL eingetragen ist und nicht als Adresse zum Abmelden.',
  },
  status_not_success: {
    title: 'Vom Identitätsanbieter abgelehnt',
    text: 'Ihr Identitätsanbieter hat die Person nicht angemeldet.',
    advice: 'Prüfen Sie, ob die Person dieser App beim Identitätsanbieter zugewiesen ist.',
  },
  callback_error: {
    title: 'Vom Identitätsanbieter abgelehnt',
    text: 'Ihr Identitätsanbieter hat statt einer Anmeldung einen Fehler zurückgeschickt.',
    advice: 'Prüfen Sie, ob die Person dieser App zugewiesen ist und ob die Callback-URL stimmt.',
  },
  callback_without_code: {
    title: 'Code fehlt',
    text: 'Ihr Identitätsanbieter hat die Person ohne Code zurückgeschickt.',
    advice: 'Erlauben Sie für diese App den Authorization Code Flow.',
  },
  token_refused: {
    title: 'Client abgelehnt',
    text: 'Ihr Identitätsanbieter hat unsere Client-ID mit ihrem Secret abgelehnt.',
    advice: 'Erzeugen Sie dort ein neues Client-Secret, und tragen Sie es hier ein.',
  },
  token_invalid: {
    title: 'Token nicht lesbar',
    text: 'Ihr Identitätsanbieter hat kein lesbares ID-Token geschickt.',
    advice: 'Prüfen Sie, ob die App für OpenID Connect eingerichtet ist, mit dem Scope „openid“.',
  },
  user_info_refused: {
    title: 'Angaben zur Person verweigert',
    text: 'Ihr Identitätsanbieter hat die Angaben zur Person (UserInfo) verweigert.',
    advice: 'Erlauben Sie für diese App die Scopes „profile“ und „email“.',
  },
  assertion_count: {
    title: 'Nicht genau eine Assertion',
    text: 'Die Antwort muss genau eine Assertion enthalten.',
    advice:
      'Fragen Sie den Support Ihres Identitätsanbieters. Kommt es unerwartet, kann es ein Angriff sein.',
  },
  assertion_not_encrypted: {
    title: 'Assertion nicht verschlüsselt',
    text: 'Diese Verbindung verlangt verschlüsselte Assertions, und diese ist es nicht.',
    advice: 'Schalten Sie die Verschlüsselung beim Identitätsanbieter ein oder hier aus.',
  },
  assertion_undecryptable: {
    title: 'Assertion nicht zu entschlüsseln',
    text: 'Die Assertion ist mit einem anderen Schlüssel als unserem verschlüsselt.',
    advice:
      'Geben Sie Ihrem Identitätsanbieter unser Zertifikat noch einmal: Es steht in unseren Metadaten.',
  },
  signature_missing: {
    title: 'Signatur fehlt',
    text: 'Die Assertion ist nicht signiert.',
    advice: 'Schalten Sie beim Identitätsanbieter das Signieren von Assertions ein.',
  },
  signature_of_response_only: {
    title: 'Assertion nicht signiert',
    text: 'Signiert ist nur die Antwort um die Assertion herum.',
    advice: 'Lassen Sie Ihren Identitätsanbieter die Assertion signieren, oder beide.',
  },
  signature_algorithm: {
    title: 'Signaturverfahren zu schwach',
    text: 'Die Antwort ist mit einem Verfahren signiert, das wir nicht annehmen, etwa SHA-1.',
    advice: 'Wählen Sie beim Identitätsanbieter RSA mit SHA-256.',
  },
  signature_invalid: {
    title: 'Signatur passt nicht',
    text: 'Die Antwort wurde verändert oder mit einem anderen Schlüssel signiert.',
    advice: 'Vergleichen Sie das Zertifikat hier mit dem beim Identitätsanbieter.',
  },
  key_unknown: {
    title: 'Unbekannter Schlüssel',
    text: 'Die Antwort ist mit einem Schlüssel signiert, den Ihr Identitätsanbieter nicht veröffentlicht.',
    advice:
      'Hat er seine Schlüssel gerade gewechselt, versuchen Sie es in einer Minute noch einmal.',
  },
  issuer_mismatch: {
    title: 'Anderer Aussteller',
    text: 'Die Antwort kommt von einem anderen Identitätsanbieter als dem dieser Verbindung.',
    advice:
      'Vergleichen Sie die Entity-ID oder den Issuer hier mit den Angaben beim Identitätsanbieter.',
  },
  audience_missing: {
    title: 'Audience fehlt',
    text: 'Die Antwort sagt nicht, für wen sie ist.',
    advice: 'Tragen Sie beim Identitätsanbieter unsere Entity-ID als Audience ein.',
  },
  audience_mismatch: {
    title: 'Andere Audience',
    text: 'Die Antwort ist für eine andere App bestimmt.',
    advice:
      'Kopieren Sie unsere Entity-ID noch einmal, und tragen Sie sie als Audience ein, ohne Schrägstrich am Ende.',
  },
  destination_mismatch: {
    title: 'Anderes Ziel',
    text: 'Die Antwort nennt ein anderes Ziel als unsere ACS-URL.',
    advice:
      'Kopieren Sie unsere ACS-URL noch einmal, und tragen Sie sie beim Identitätsanbieter ein.',
  },
  recipient_missing: {
    title: 'Empfänger fehlt',
    text: 'Die Assertion nennt unsere ACS-URL nicht als Empfänger.',
    advice: 'Tragen Sie beim Identitätsanbieter unsere ACS-URL als Empfänger (Recipient) ein.',
  },
  recipient_mismatch: {
    title: 'Anderer Empfänger',
    text: 'Die Assertion nennt einen anderen Empfänger als unsere ACS-URL.',
    advice:
      'Kopieren Sie unsere ACS-URL noch einmal, und tragen Sie sie beim Identitätsanbieter ein.',
  },
  time_missing: {
    title: 'Zeitgrenze fehlt',
    text: 'Die Antwort sagt nicht, wie lange sie gilt.',
    advice:
      'Bitten Sie den Support Ihres Identitätsanbieters um Bedingungen (Conditions) mit Zeitgrenze.',
  },
  time_invalid: {
    title: 'Zeit nicht lesbar',
    text: 'Die Antwort enthält eine Zeitangabe, die keine ist.',
    advice: 'Fragen Sie den Support Ihres Identitätsanbieters.',
  },
  time_too_long: {
    title: 'Gilt zu lange',
    text: 'Die Antwort gilt länger als eine Stunde.',
    advice:
      'Verkürzen Sie beim Identitätsanbieter die Gültigkeit von Assertions, etwa auf 5 Minuten.',
  },
  not_yet_valid: {
    title: 'Gilt noch nicht',
    text: 'Die Antwort gilt erst später: Die Uhr Ihres Identitätsanbieters geht vor.',
    advice: 'Stellen Sie die Uhr Ihres Identitätsanbieters über das Netz.',
  },
  expired: {
    title: 'Abgelaufen',
    text: 'Die Antwort ist zu alt, oder die Uhr Ihres Identitätsanbieters geht nach.',
    advice:
      'Versuchen Sie es noch einmal. Bleibt es dabei, stellen Sie die Uhr Ihres Identitätsanbieters.',
  },
  authentication_too_old: {
    title: 'Nicht neu gefragt',
    text: 'Wir wollten eine frische Anmeldung, und Ihr Identitätsanbieter hat die Person nicht gefragt.',
    advice: 'Erlauben Sie für diese App die erzwungene Anmeldung (ForceAuthn, prompt=login).',
  },
  authentication_time_missing: {
    title: 'Zeit der Anmeldung fehlt',
    text: 'Ihr Identitätsanbieter sagt nicht, wann sich die Person angemeldet hat.',
    advice: 'Lassen Sie ihn AuthnInstant (SAML) oder auth_time (OpenID Connect) senden.',
  },
  in_response_to_missing: {
    title: 'Anfrage nicht genannt',
    text: 'Die Antwort sagt nicht, auf welche unserer Anfragen sie antwortet.',
    advice:
      'Fragen Sie den Support Ihres Identitätsanbieters: InResponseTo muss in der signierten Assertion stehen.',
  },
  in_response_to_mismatch: {
    title: 'Antwort auf eine andere Anfrage',
    text: 'Die Antwort gehört zu einer anderen Anmeldung.',
    advice:
      'Versuchen Sie es in einem einzigen Tab noch einmal, ohne die Zurück-Taste beim Identitätsanbieter.',
  },
  in_response_to_unexpected: {
    title: 'Antwort auf keine Anfrage',
    text: 'Es kam eine Antwort ohne Anmeldung, die eine Anfrage nennt.',
    advice: 'Versuchen Sie es von unserer Anmeldeseite aus noch einmal.',
  },
  nonce_mismatch: {
    title: 'Antwort auf eine andere Anfrage',
    text: 'Das ID-Token gehört zu einer anderen Anmeldung.',
    advice:
      'Versuchen Sie es in einem einzigen Tab noch einmal, ohne die Zurück-Taste beim Identitätsanbieter.',
  },
  confirmation_missing: {
    title: 'Bestätigung fehlt',
    text: 'Die Assertion enthält keine Bestätigung (bearer) ihrer Person.',
    advice: 'Richten Sie die App beim Identitätsanbieter für Single Sign-on im Browser ein.',
  },
  subject_missing: {
    title: 'Person nicht genannt',
    text: 'Die Antwort sagt nicht, wer die Person ist.',
    advice:
      'Lassen Sie Ihren Identitätsanbieter eine NameID (SAML) oder „sub“ (OpenID Connect) senden.',
  },
  subject_invalid: {
    title: 'Kennung nicht verwendbar',
    text: 'Die Kennung, die Ihr Identitätsanbieter für die Person verwendet, enthält Zeichen, die wir nicht annehmen.',
    advice: 'Wählen Sie eine andere Kennung, etwa die Objekt-ID.',
  },
  subject_too_long: {
    title: 'Kennung zu lang',
    text: 'Die Kennung, die Ihr Identitätsanbieter für die Person verwendet, ist zu lang.',
    advice: 'Wählen Sie eine kürzere Kennung, etwa die Objekt-ID.',
  },
  subject_transient: {
    title: 'Kennung wechselt jedes Mal',
    text: 'Die NameID ist flüchtig (transient): Dieselbe Person wäre beim nächsten Mal fremd.',
    advice: 'Wählen Sie eine beständige NameID, etwa die Objekt-ID oder den Benutzernamen.',
  },
  user_info_subject_mismatch: {
    title: 'Andere Person in den Angaben',
    text: 'Die Angaben zur Person (UserInfo) gehören zu jemand anderem als das ID-Token.',
    advice:
      'Fragen Sie den Support Ihres Identitätsanbieters. Kommt es unerwartet, kann es ein Angriff sein.',
  },
  attribute_twice: {
    title: 'Attribut doppelt',
    text: 'Ein Attribut steht zweimal in der Antwort; welches gilt, lässt sich nicht sagen.',
    advice: 'Entfernen Sie eines der beiden aus der Attributzuordnung beim Identitätsanbieter.',
  },
  email_missing: {
    title: 'E-Mail-Adresse fehlt',
    text: 'Die Antwort enthält keine E-Mail-Adresse unter dem Namen, der hier eingestellt ist.',
    advice:
      'Lassen Sie den Identitätsanbieter sie senden, oder ändern Sie hier den Namen des Attributs.',
  },
  email_several: {
    title: 'Mehrere E-Mail-Adressen',
    text: 'Die Antwort enthält mehr als eine E-Mail-Adresse für die Person.',
    advice: 'Senden Sie nur die Hauptadresse.',
  },
  email_invalid: {
    title: 'Keine E-Mail-Adresse',
    text: 'Was die Antwort als E-Mail-Adresse enthält, ist keine.',
    advice: 'Prüfen Sie, welches Feld des Verzeichnisses als E-Mail-Adresse gesendet wird.',
  },
  hosted_domain_missing: {
    title: 'Kein Firmenkonto',
    text: 'Google nennt für dieses Konto keine Organisation: Es ist ein privates.',
    advice: 'Melden Sie sich mit dem Konto Ihrer Organisation an.',
  },
  hosted_domain_mismatch: {
    title: 'Andere Organisation',
    text: 'Das Konto gehört zur Domain einer anderen Organisation.',
    advice: 'Bestätigen Sie jene Domain hier, oder verwenden Sie ein Konto Ihrer Domain.',
  },
  connection_inactive: {
    title: 'Verbindung nicht aktiv',
    text: 'Jemand wollte sich über diese Verbindung anmelden, während sie nicht aktiv war.',
    advice: 'Aktivieren Sie sie, oder geben Sie einen anderen Link weiter.',
  },
  attempt_unknown: {
    title: 'Anmeldung unbekannt',
    text: 'Es kam eine Antwort an, die zu keiner unserer Anmeldungen gehört.',
    advice: 'Beginnen Sie auf unserer Anmeldeseite von vorn.',
  },
  attempt_expired: {
    title: 'Zu langsam',
    text: 'Die Antwort kam mehr als 10 Minuten nach Beginn der Anmeldung.',
    advice: 'Beginnen Sie von vorn, ohne lange Pause.',
  },
  attempt_of_other_browser: {
    title: 'Anderer Browser',
    text: 'Die Anmeldung wurde in einem anderen Browser beendet als begonnen.',
    advice:
      'Beginnen Sie in dem Browser von vorn, den Sie verwenden wollen. War das niemand, kann es ein Angriff sein.',
  },
  answer_replayed: {
    title: 'Antwort schon verwendet',
    text: 'Dieselbe Antwort kam ein zweites Mal an.',
    advice: 'Beginnen Sie von vorn. Laden Sie die Seite der Anmeldung nicht neu.',
  },
  step_up_of_other_person: {
    title: 'Andere Person hat bestätigt',
    text: 'Bestätigt hat eine andere Person als die angemeldete, oder diese hat sich inzwischen abgemeldet.',
    advice: 'Bestätigen Sie mit dem Konto, das hier angemeldet ist.',
  },
  tester_not_entitled: {
    title: 'Test ohne Berechtigung',
    text: 'Wer diesen Test begonnen hat, hat sich inzwischen abgemeldet oder ist nicht mehr Inhaber. Es gilt nichts als getestet.',
    advice: 'Melden Sie sich als Inhaber an, und testen Sie noch einmal.',
  },
  domain_not_verified: {
    title: 'Domain nicht bestätigt',
    text: 'Die Domain der E-Mail-Adresse ist keine, die dieser Mandant bestätigt hat.',
    advice: 'Bestätigen Sie die Domain, oder laden Sie die Person per E-Mail ein.',
  },
  not_a_member: {
    title: 'Kein Mitglied',
    text: 'Die Person ist kein Mitglied, und neue Personen werden über diese Verbindung nicht Mitglied.',
    advice: 'Laden Sie die Person ein, oder lassen Sie neue Personen Mitglied werden.',
  },
  join_requested: {
    title: 'Bittet um Beitritt',
    text: 'Die Person ist kein Mitglied. Ihre Beitrittsanfrage steht in der Liste der Mitglieder.',
    advice:
      'Lassen Sie die Person dort zu oder lehnen Sie ab, oder lassen Sie neue Personen über diese Verbindung Mitglied werden.',
  },
  join_refused: {
    title: 'Anfrage abgelehnt',
    text: 'Die Beitrittsanfrage der Person wurde vor Kurzem abgelehnt.',
    advice: 'Laden Sie die Person ein, wenn sie doch Zugang bekommen soll.',
  },
  member_deactivated: {
    title: 'Mitglied deaktiviert',
    text: 'Die Mitgliedschaft der Person ist deaktiviert.',
    advice: 'Reaktivieren Sie das Mitglied, wenn es Zugang haben soll.',
  },
  person_disabled: {
    title: 'Konto gesperrt',
    text: 'Das Konto der Person ist vom Dienst gesperrt.',
    advice: 'Wenden Sie sich an unseren Support.',
  },
  operator: {
    title: 'Konto des Betreibers',
    text: 'Betreiber des Dienstes können sich nicht über den Identitätsanbieter eines Mandanten anmelden.',
    advice: 'Verwenden Sie ein Konto Ihres eigenen Unternehmens.',
  },
  own_sign_in_first: {
    title: 'Zuerst eigene Anmeldung',
    text: 'Ein Inhaber meldet sich zum ersten Mal über den Identitätsanbieter an und muss sein eigenes Konto einmal nachweisen.',
    advice:
      'Melden Sie sich im selben Browser mit Ihrem eigenen Passwort an, und verwenden Sie dann Single Sign-on.',
  },
  address_unproved: {
    title: 'E-Mail-Adresse nicht nachgewiesen',
    text: 'Es gibt ein Konto mit dieser E-Mail-Adresse, das sie nie nachgewiesen hat.',
    advice: 'Versuchen Sie es noch einmal. Bleibt es dabei, wenden Sie sich an unseren Support.',
  },
  group_missing: {
    title: 'In keiner der Gruppen',
    text: 'Die Person ist in keiner Gruppe mit Rolle, und solche Personen werden abgelehnt.',
    advice:
      'Nehmen Sie die Person beim Identitätsanbieter in eine Gruppe auf, oder ändern Sie hier die Regel.',
  },
  invitation_void: {
    title: 'Einladung nicht mehr gültig',
    text: 'Die Einladung der Person kann nicht mehr angenommen werden.',
    advice: 'Laden Sie die Person noch einmal ein.',
  },
  tenant_suspended: {
    title: 'Mandant gesperrt',
    text: 'Der Mandant ist gesperrt, solange kommt niemand Neues herein.',
    advice: 'Wenden Sie sich an den Support, um die Sperre aufheben zu lassen.',
  },
  pool_unavailable: {
    title: 'Anmeldedienst nicht verfügbar',
    text: 'Die Antwort Ihres Identitätsanbieters war richtig, aber unser Anmeldedienst hat nicht geantwortet.',
    advice: 'Versuchen Sie es in einigen Minuten noch einmal.',
  },
} as const;
